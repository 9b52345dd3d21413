// Wörter für das, was alle Seiten von einer Person zeigen.
import type { people as english } from "../en/people.ts"

export const people: typeof english = {
  tier: "Stufe {{tier}}",
  sources: {
    linkedin: "LinkedIn",
    google: "Google",
    outlook: "Outlook",
    xing: "XING",
    vcard: "vCard",
    csv: "CSV",
    typed: "selbst eingetragen",
    hubspot: "HubSpot",
    salesforce: "Salesforce",
    eventbrite: "Eventbrite",
    luma: "Luma",
    pretix: "pretix",
    tito: "Tito",
    meetup: "Meetup",
    indico: "Indico",
  },
}
