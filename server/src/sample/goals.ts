// What the sample's user wants: the career first, then customers, then partners; in both languages of the interface.
import type { GoalInput } from "@vorab/shared/conferences/goal"
import type { Language } from "@vorab/shared/people/language"

export interface SampleGoal {
  readonly goal: GoalInput
  /** How much the sample conference counts for it, 1 to 3. */
  readonly weight: number
}

const labels: Readonly<Record<Language, readonly [string, string, string]>> = {
  de: [
    "Die Leitung eines Produktmanagements in der Industriesoftware übernehmen",
    "Netzbetreiber und Stadtwerke für unsere Lastprognose gewinnen",
    "Partner für offene Schnittstellen und den digitalen Zwilling finden",
  ],
  en: [
    "Lead product management at an industrial software company",
    "Win grid operators and utilities for our load forecasting",
    "Find partners for open interfaces and the digital twin",
  ],
}

/** The three goals, in the user's own order. */
export function makeSampleGoals(language: Language): readonly SampleGoal[] {
  const [job, customers, partners] = labels[language]
  return [
    {
      weight: 3,
      goal: {
        kind: "job",
        label: job,
        organizations: ["Kernbeck Software", "Ordane Systems", "Hallbrandt Digital"],
        roles: ["Head of Product", "Leitung Produktmanagement"],
        seniorities: [],
        topics: ["Industriesoftware"],
        people: ["Cornelia Achterberg", "Matthias Rüdenauer"],
        position: 0,
      },
    },
    {
      weight: 2,
      goal: {
        kind: "customers",
        label: customers,
        organizations: [
          "Elbinia Netz",
          "Stadtwerke Auental",
          "Stadtwerke Lindenhall",
          "Waterlijn Netbeheer",
          "Firnkraft",
        ],
        roles: ["Leiter Netzplanung", "Leiter Messwesen", "Head of Energy Data"],
        seniorities: [],
        topics: ["Lastprognose"],
        people: ["Oliver Stamminger"],
        position: 1,
      },
    },
    {
      weight: 1,
      goal: {
        kind: "partners",
        label: partners,
        organizations: ["Forum Offene Schnittstellen", "Spiegelfeld", "Wiślana Systems", "Norrvik Analytics"],
        roles: ["Partnermanager", "Softwarearchitekt"],
        seniorities: [],
        topics: ["Offene Schnittstellen", "Digitaler Zwilling"],
        people: ["Torben Eggers"],
        position: 2,
      },
    },
  ]
}
