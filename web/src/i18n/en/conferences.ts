// Words of the pages of conferences.
export const conferences = {
  title: "conferences",
}
