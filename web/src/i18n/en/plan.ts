// Words of the plan pages.
export const plan = {
  title: "Plan",
}
