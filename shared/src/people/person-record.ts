// What one source row says of one person, as understood. Absent is "" or [], never null: the road has no optional-field soup.
import { z } from "zod"

const text = z.string()
const texts = z.array(z.string())

export const attendanceStatus = z.enum(["attending", "cancelled", "unconfirmed"])

export const personRecordSchema = z.object({
  /** The name exactly as the source wrote it, in one line. */
  writtenName: text,
  /** "Ms", "Herr", ... as written. */
  salutation: text,
  /** Academic and other titles before the name: "Prof. Dr.". */
  namePrefix: text,
  givenName: text,
  middleName: text,
  /** With its particles: "von der Leyen". */
  familyName: text,
  /** "Jr.", "III", "MBA". */
  nameSuffix: text,
  nickname: text,
  /** Name at birth or before a marriage. */
  formerFamilyName: text,
  organization: text,
  department: text,
  jobTitle: text,
  industry: text,
  emails: texts,
  phones: texts,
  street: text,
  postalCode: text,
  city: text,
  region: text,
  country: text,
  /** LinkedIn, XING and other profile addresses, normalised. */
  profileUrls: texts,
  website: text,
  /** "YYYY-MM-DD", "--MM-DD" where the year is not known, or "". */
  birthday: text,
  /** Interests and subjects the person named. */
  topics: texts,
  tags: texts,
  notes: text,
  /** Ticket or role at the conference: "Speaker", "Exhibitor". */
  ticket: text,
  /** Day on which a network says the two became connected: "YYYY-MM-DD" or "". */
  connectedOn: text,
  /** What passed between the two, as `writeExchange` has it, or "". */
  exchange: text,
  status: attendanceStatus,
  /** False where the list says that this person does not want to be named. */
  listConsent: z.boolean(),
  /** The file's own id of the row, or "". */
  sourceId: text,
})
export type PersonRecord = z.infer<typeof personRecordSchema>

/** A record in which nothing is known. Copy it with a spread; never change it. */
export const emptyPersonRecord: PersonRecord = {
  writtenName: "",
  salutation: "",
  namePrefix: "",
  givenName: "",
  middleName: "",
  familyName: "",
  nameSuffix: "",
  nickname: "",
  formerFamilyName: "",
  organization: "",
  department: "",
  jobTitle: "",
  industry: "",
  emails: [],
  phones: [],
  street: "",
  postalCode: "",
  city: "",
  region: "",
  country: "",
  profileUrls: [],
  website: "",
  birthday: "",
  topics: [],
  tags: [],
  notes: "",
  ticket: "",
  connectedOn: "",
  exchange: "",
  status: "attending",
  listConsent: true,
  sourceId: "",
}
