// Words of the pages of contacts.
export const contacts = {
  title: "contacts",
}
