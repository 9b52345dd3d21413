// Words of the outreach pages.
export const outreach = {
  title: "Messages",
}
