// Words for what all pages show of a person.
export const people = {
  tier: "Tier {{tier}}",
}
