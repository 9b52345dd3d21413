// Who the user is: signs messages, and tells whose level counts as similar to one's own.
import { z } from "zod"
import { formOfAddress, language } from "../people/language.ts"
import { seniority } from "./goal.ts"

export const profileSchema = z.object({
  givenName: z.string().max(200),
  familyName: z.string().max(200),
  organization: z.string().max(300),
  jobTitle: z.string().max(300),
  seniority,
  email: z.string().max(320),
  languages: z.array(language),
  signature: z.string().max(2000),
  /** Used where nothing is known of a contact. */
  defaultForm: formOfAddress,
})
export type Profile = z.infer<typeof profileSchema>

export const emptyProfile: Profile = {
  givenName: "",
  familyName: "",
  organization: "",
  jobTitle: "",
  seniority: "specialist",
  email: "",
  languages: ["de", "en"],
  signature: "",
  defaultForm: "sie",
}
