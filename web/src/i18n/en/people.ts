// Words for what all pages show of a person.
export const people = {
  tier: "Tier {{tier}}",
  sources: {
    linkedin: "LinkedIn",
    google: "Google",
    outlook: "Outlook",
    xing: "XING",
    vcard: "vCard",
    csv: "CSV",
    typed: "typed by you",
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
