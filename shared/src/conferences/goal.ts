// Goals are the user's own and stand over the years; a conference only weighs them.
import { z } from "zod"

/** What the user wants. "other" goals speak in their own words only. */
export const goalKind = z.enum(["job", "customers", "partners", "press", "knowledge", "other"])
export type GoalKind = z.infer<typeof goalKind>

/** Levels of seniority, from the shop floor up; what a title says is worked out in plan/seniority. */
export const seniority = z.enum(["student", "junior", "specialist", "senior", "lead", "head", "vp", "executive"])
export type Seniority = z.infer<typeof seniority>

const words = z.array(z.string().trim().min(1).max(200)).max(100)

export const goalSchema = z.object({
  id: z.string(),
  kind: goalKind,
  /** In the user's own words: "A new job in research software". */
  label: z.string().trim().min(1).max(300),
  /** Organizations by name. */
  organizations: words,
  /** Roles, as words of a title: "Head of Data", "Einkauf". */
  roles: words,
  /** Levels of seniority that are wanted; empty = any. */
  seniorities: z.array(seniority),
  /** Subjects, as words looked for in topics, titles, departments, industries. */
  topics: words,
  /** Persons by name. */
  people: words,
  /** The goal's place in the user's own order, from 0. */
  position: z.number().int().min(0),
})
export type Goal = z.infer<typeof goalSchema>

export const goalInput = goalSchema.omit({ id: true })
export type GoalInput = z.infer<typeof goalInput>

/** How much a goal counts at one conference: 0 not here, 1 a little, 2 normal, 3 above all. */
export const goalWeight = z.number().int().min(0).max(3)
export const defaultGoalWeight = 2

/** A goal as one conference weighs it. */
export const weighedGoalSchema = goalSchema.extend({ weight: goalWeight })
export type WeighedGoal = z.infer<typeof weighedGoalSchema>
