// Words of the pages of attendees.
export const attendees = {
  title: "attendees",
}
