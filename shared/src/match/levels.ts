// The table of levels: how well two values can agree, and how often they do for one person (m) and for two (u).
// These are priors; `fit` moves m towards what the user's own files show. Points of a level are log2(m / u).
import type { ComparisonField } from "./matched-pair.ts"

/** `u` is a probability, or "frequency" times a factor where it depends on how common the shared value is. */
export interface Level {
  readonly name: string
  readonly m: number
  readonly u: number
  readonly byFrequency: boolean
  /** Whether `fitModel` may change m. */
  readonly fit: "free" | "down" | "never"
  /** The m of one group make up 1: levels of another group hold under another condition. */
  readonly group: number
}

function fixed(name: string, m: number, u: number): Level {
  return { name, m, u, byFrequency: false, fit: "free", group: 0 }
}

/** u = frequency of the shared value x `factor`: the wider a level, the more other values it lets in. */
function frequent(name: string, m: number, factor = 1): Level {
  return { name, m, u: factor, byFrequency: true, fit: "free", group: 0 }
}

/**
 * A level that follows from how a value is written: given an initial, a double name, a former name or a slip of the
 * keyboard, how often does the rest agree? Both m and u hold under that condition, so no file moves them.
 */
function conditional(name: string, m: number, factor = 1): Level {
  return { name, m, u: factor, byFrequency: true, fit: "never", group: 0 }
}

/** Levels of people in two houses: who changes the house often changes the title too. */
function elsewhere(level: Level): Level {
  return { ...level, group: 1 }
}

/** Levels of people whose house one side tells by its e-mail address alone. */
function byDomain(level: Level): Level {
  return { ...level, group: 1 }
}

/** Nothing to compare: no evidence. Level 0 of every field. */
const missing = fixed("missing", 1, 1)

export interface FieldTable {
  readonly field: ComparisonField
  readonly levels: readonly Level[]
  /** False where the levels are guards whose weight no file may talk away. */
  readonly fitted: boolean
}

export const fieldTables: readonly FieldTable[] = [
  {
    field: "family_name",
    fitted: true,
    levels: [
      missing,
      frequent("exact", 0.86),
      conditional("umlaut", 0.5, 1.2),
      frequent("spelling", 0.015, 1.5),
      conditional("script", 0.5, 1.5),
      conditional("slip", 0.5),
      frequent("similar", 0.04, 1.5),
      conditional("former", 0.7),
      conditional("part", 0.45),
      conditional("initial", 0.95),
      fixed("different", 0.012, 1),
      // Far fewer men than women take another name.
      fixed("different for a man", 0.001, 1),
    ],
  },
  {
    field: "given_name",
    fitted: true,
    levels: [
      missing,
      frequent("exact", 0.8),
      conditional("umlaut", 0.5, 1.2),
      conditional("nickname", 0.2),
      conditional("spelling", 0.25, 1.5),
      conditional("script", 0.5, 1.5),
      conditional("slip", 0.5),
      frequent("similar", 0.03, 2),
      conditional("part", 0.4),
      conditional("initial", 0.95),
      conditional("middle", 0.2),
      fixed("alike", 0.002, 0.01),
      fixed("different", 0.002, 1),
      // Nothing that belongs to one person alone (mailbox, profile, telephone, birthday) speaks against it.
      { ...fixed("another", 0.0003, 1), fit: "never" },
    ],
  },
  {
    field: "middle_name",
    fitted: false,
    levels: [missing, fixed("same", 0.6, 0.02), fixed("initial", 0.35, 0.06), fixed("different", 0.03, 0.9)],
  },
  {
    field: "name",
    fitted: false,
    // "together": given and family names of one culture go together, so both agreeing is less than the sum.
    levels: [missing, fixed("together", 1, 1), fixed("swapped", 0.06, 1), fixed("put right", 0.9, 1)],
  },
  {
    field: "generation",
    fitted: false,
    // Father and son share their name, and often the house: it is as if those did not speak at all.
    levels: [missing, fixed("same", 0.9, 0.3), fixed("one side", 0.0015, 0.6), fixed("different", 0.00000002, 0.6)],
  },
  {
    field: "organization",
    fitted: true,
    levels: [
      missing,
      frequent("same", 0.55),
      frequent("related", 0.08, 1.5),
      byDomain(frequent("e-mail domain", 0.6, 1.5)),
      fixed("different", 0.25, 0.97),
      byDomain(fixed("other e-mail domain", 0.4, 0.95)),
    ],
  },
  {
    field: "job_title",
    fitted: true,
    levels: [
      missing,
      frequent("same", 0.6),
      fixed("similar", 0.34, 0.1),
      fixed("different", 0.06, 0.85),
      elsewhere(frequent("same elsewhere", 0.35)),
      elsewhere(fixed("similar elsewhere", 0.25, 0.1)),
      elsewhere(fixed("changed", 0.4, 0.85)),
    ],
  },
  {
    field: "email",
    fitted: false,
    levels: [
      missing,
      frequent("same", 0.8),
      fixed("shared mailbox", 0.3, 0.1),
      fixed("same name part", 0.3, 0.002),
      fixed("other mailbox, same domain", 0.05, 0.6),
      fixed("numbered mailbox", 0.008, 0.6),
      fixed("different", 0.55, 0.85),
      fixed("one of several", 0.004, 0.02),
    ],
  },
  {
    field: "profile_url",
    fitted: false,
    levels: [missing, frequent("same", 0.95), fixed("different", 0.01, 0.99)],
  },
  {
    field: "phone",
    fitted: false,
    levels: [missing, frequent("same", 0.6), fixed("different", 0.6, 0.95)],
  },
  {
    field: "city",
    fitted: true,
    levels: [missing, frequent("same", 0.6), frequent("similar", 0.06, 3), fixed("different", 0.25, 0.97)],
  },
  {
    field: "postal_code",
    fitted: true,
    levels: [missing, frequent("same", 0.6), frequent("near", 0.08, 5), fixed("different", 0.32, 0.97)],
  },
  {
    field: "region",
    fitted: true,
    levels: [missing, frequent("same", 0.8), fixed("different", 0.2, 0.8)],
  },
  {
    field: "street",
    fitted: true,
    levels: [missing, frequent("same", 0.5), frequent("similar", 0.1, 3), fixed("different", 0.4, 0.98)],
  },
  {
    field: "birthday",
    fitted: true,
    levels: [missing, frequent("same", 0.93), fixed("near", 0.05, 0.003), fixed("different", 0.015, 0.99)],
  },
]

export const fieldCount = fieldTables.length

/** Numbers of fields and levels, by their names in the table above. */
export const FIELD = {
  family: 0,
  given: 1,
  middle: 2,
  name: 3,
  generation: 4,
  organization: 5,
  title: 6,
  email: 7,
  url: 8,
  phone: 9,
  city: 10,
  postalCode: 11,
  region: 12,
  street: 13,
  birthday: 14,
} as const

export const EMAIL = { numbered: 5, oneOfSeveral: 7 } as const

export const TITLE = { same: 1, similar: 2, different: 3, elsewhere: 3 } as const

export const FAMILY = {
  missing: 0,
  exact: 1,
  umlaut: 2,
  spelling: 3,
  script: 4,
  slip: 5,
  similar: 6,
  former: 7,
  part: 8,
  initial: 9,
  different: 10,
  differentForMan: 11,
} as const
export const GIVEN = {
  missing: 0,
  exact: 1,
  umlaut: 2,
  nickname: 3,
  spelling: 4,
  script: 5,
  slip: 6,
  similar: 7,
  part: 8,
  initial: 9,
  middle: 10,
  alike: 11,
  different: 12,
  another: 13,
} as const
