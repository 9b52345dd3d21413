// The words of the messages: short, warm, never pushy, gender-neutral. Data only; how they are filled is in fill-template.ts.
import type { FormOfAddress, Language } from "../people/language.ts"
import type { MessagePurpose } from "../plan/history.ts"

export interface Template {
  readonly purpose: MessagePurpose
  readonly language: Language
  /** In English both forms share one template. */
  readonly forms: readonly FormOfAddress[]
  /** "" for networks, which have no subject. */
  readonly subject: string
  readonly body: string
  /** For short notes on a network; "" where the purpose is not for strangers. */
  readonly note: string
}

/** What a template may name, and what it stands for. */
export const placeholders = {
  greeting: "salutation as far as it is known",
  conference: "name of the conference",
  when: "its days, as in a sentence",
  city: "its city",
  organization: "organization of the person",
  about: "name of the person it is about",
  aboutOrganization: "organization of that person",
  topic: "the subject to open with",
  me: "own name",
  signature: "own signature",
  attends: "filled if the person is on the list",
  stranger: "filled if the person is not a contact yet",
} as const
export type Placeholder = keyof typeof placeholders

const du: readonly FormOfAddress[] = ["du"]
const sie: readonly FormOfAddress[] = ["sie"]
const both: readonly FormOfAddress[] = ["sie", "du"]

export const templates: readonly Template[] = [
  {
    purpose: "i-will-be-there",
    language: "de",
    forms: sie,
    subject: "{conference}: sehen wir uns?",
    body: `{greeting},

{when} bin ich[[ in {city}]] bei „{conference}“ und habe mich gefreut, Ihren Namen auf der Liste zu lesen.

Hätten Sie dort Zeit für einen Kaffee oder ein gemeinsames Mittagessen? [[Über {topic} würde ich gern mit Ihnen sprechen. ]]Ich richte mich gern nach Ihnen.

Herzliche Grüße
{signature}`,
    note: "",
  },
  {
    purpose: "i-will-be-there",
    language: "de",
    forms: du,
    subject: "{conference}: sehen wir uns?",
    body: `{greeting},

{when} bin ich[[ in {city}]] bei „{conference}“ und habe mich gefreut, deinen Namen auf der Liste zu lesen.

Hast du dort Zeit für einen Kaffee oder ein gemeinsames Mittagessen? [[Über {topic} würde ich gern mit dir sprechen. ]]Ich richte mich gern nach dir.

Herzliche Grüße
{signature}`,
    note: "",
  },
  {
    purpose: "i-will-be-there",
    language: "en",
    forms: both,
    subject: "{conference}: will I see you there?",
    body: `{greeting},

I will be at {conference}[[ in {city}]] {when} and was glad to see your name on the list.

Would you have time for a coffee or lunch there? [[I would love to talk with you about {topic}. ]]Any time that suits you is fine with me.

Best wishes
{signature}`,
    note: "",
  },
  {
    purpose: "who-else-is-coming",
    language: "de",
    forms: sie,
    subject: "{conference}: wer kommt noch von {organization}?",
    body: `{greeting},

{when} bin ich[[ in {city}]] bei „{conference}“[[attends: und freue mich, dass Sie auch dort sind]].

Wissen Sie, [[attends:wer außer Ihnen noch]][[!attends:wer]] von {organization} dorthin kommt? Vielleicht ist jemand dabei, mit dem sich ein Gespräch für beide Seiten lohnt[[, zum Beispiel über {topic}]]. [[attends:Und wenn Sie Zeit für einen Kaffee haben: sehr gern.]][[!attends:Ich hoffe, es geht Ihnen gut.]]

Herzliche Grüße
{signature}`,
    note: "",
  },
  {
    purpose: "who-else-is-coming",
    language: "de",
    forms: du,
    subject: "{conference}: wer kommt noch von {organization}?",
    body: `{greeting},

{when} bin ich[[ in {city}]] bei „{conference}“[[attends: und freue mich, dass du auch dort bist]].

Weißt du, [[attends:wer außer dir noch]][[!attends:wer]] von {organization} dorthin kommt? Vielleicht ist jemand dabei, mit dem sich ein Gespräch für beide Seiten lohnt[[, zum Beispiel über {topic}]]. [[attends:Und wenn du Zeit für einen Kaffee hast: sehr gern.]][[!attends:Ich hoffe, es geht dir gut.]]

Herzliche Grüße
{signature}`,
    note: "",
  },
  {
    purpose: "who-else-is-coming",
    language: "en",
    forms: both,
    subject: "{conference}: who else is coming from {organization}?",
    body: `{greeting},

I will be at {conference}[[ in {city}]] {when}[[attends: and am glad that you are coming too]].

Do you know who [[attends:else ]]from {organization} will be there? Perhaps there is someone with whom a conversation would be worthwhile for both of us[[, for example about {topic}]]. [[attends:And if you have time for a coffee, I would be delighted.]][[!attends:I hope you are well.]]

Best wishes
{signature}`,
    note: "",
  },
  {
    purpose: "introduce-me",
    language: "de",
    forms: sie,
    subject: "{conference}: eine kleine Bitte",
    body: `{greeting},

{when} bin ich[[ in {city}]] bei „{conference}“. Auf der Liste steht auch {about}[[ ({aboutOrganization})]], und ich würde dort gern ein Gespräch führen[[: mich interessiert der Blick auf {topic}]].

Kennen Sie sich? Dann würde ich mich freuen, wenn Sie uns miteinander bekannt machen, [[attends:vor Ort oder ]]mit zwei Zeilen vorab. Und wenn es gerade nicht passt, ist das völlig in Ordnung.

Herzlichen Dank und viele Grüße
{signature}`,
    note: "",
  },
  {
    purpose: "introduce-me",
    language: "de",
    forms: du,
    subject: "{conference}: eine kleine Bitte",
    body: `{greeting},

{when} bin ich[[ in {city}]] bei „{conference}“. Auf der Liste steht auch {about}[[ ({aboutOrganization})]], und ich würde dort gern ein Gespräch führen[[: mich interessiert der Blick auf {topic}]].

Kennt ihr euch? Dann würde ich mich freuen, wenn du uns miteinander bekannt machst, [[attends:vor Ort oder ]]mit zwei Zeilen vorab. Und wenn es gerade nicht passt, ist das völlig in Ordnung.

Herzlichen Dank und viele Grüße
{signature}`,
    note: "",
  },
  {
    purpose: "introduce-me",
    language: "en",
    forms: both,
    subject: "{conference}: a small favour",
    body: `{greeting},

I will be at {conference}[[ in {city}]] {when}. {about}[[ ({aboutOrganization})]] is on the list as well, and I would very much like to have a conversation there[[: I am curious about their view of {topic}]].

Do you know each other? If so, I would be grateful if you introduced us, [[attends:there or ]]with two lines beforehand. And if this is not a good moment, that is perfectly fine.

Thank you and best wishes
{signature}`,
    note: "",
  },
  {
    purpose: "subject-note",
    language: "de",
    forms: sie,
    subject: "{topic}: ein Gespräch bei {conference}?",
    body: `{greeting},

wir sind beide {when}[[ in {city}]] bei „{conference}“. Mich beschäftigt {topic}, und ich würde gern hören, wie Sie darauf schauen.

Ergibt sich dort eine Kaffeepause für ein kurzes Gespräch? Wenn nicht, freue ich mich auch über eine zufällige Begegnung.

Viele Grüße
{signature}[[stranger:

Ihren Namen kenne ich von der Liste der Teilnehmenden. Wenn Sie keine Nachricht von mir möchten, genügt ein Wort, und ich schreibe nicht wieder.]]`,
    note: `{greeting}, wir sind beide bei {conference}. Mich beschäftigt {topic}: Hätten Sie dort Zeit für einen Kaffee? {me}`,
  },
  {
    purpose: "subject-note",
    language: "de",
    forms: du,
    subject: "{topic}: ein Gespräch bei {conference}?",
    body: `{greeting},

wir sind beide {when}[[ in {city}]] bei „{conference}“. Mich beschäftigt {topic}, und ich würde gern hören, wie du darauf schaust.

Ergibt sich dort eine Kaffeepause für ein kurzes Gespräch? Wenn nicht, freue ich mich auch über eine zufällige Begegnung.

Viele Grüße
{signature}[[stranger:

Deinen Namen kenne ich von der Liste der Teilnehmenden. Wenn du keine Nachricht von mir möchtest, genügt ein Wort, und ich schreibe nicht wieder.]]`,
    note: `{greeting}, wir sind beide bei {conference}. Mich beschäftigt {topic}: Hast du dort Zeit für einen Kaffee? {me}`,
  },
  {
    purpose: "subject-note",
    language: "en",
    forms: both,
    subject: "{topic}: a conversation at {conference}?",
    body: `{greeting},

We will both be at {conference}[[ in {city}]] {when}. I have {topic} on my mind and would love to hear how you see it.

Might there be a coffee break for a short conversation? If not, I would be glad to run into you by chance.

Best wishes
{signature}[[stranger:

I know your name from the list of attendees. If you would rather not hear from me, one word is enough and I will not write again.]]`,
    note: `{greeting}, we will both be at {conference}. I have {topic} on my mind: would you have time for a coffee there? {me}`,
  },
]

/** The template for a purpose; there is one for each purpose, language and form. */
export function findTemplate(purpose: MessagePurpose, language: Language, form: FormOfAddress): Template {
  const found = templates.find(
    (one) => one.purpose === purpose && one.language === language && one.forms.includes(form),
  )
  if (!found) throw new Error(`No template for ${purpose} in ${language}, ${form}`)
  return found
}
