// The first tables. A migration that has been released is never changed: the next one mends it.
import type { Kysely } from "kysely"
import { index, table } from "./declare-table.ts"

async function conferences(db: Kysely<unknown>): Promise<void> {
  await table(
    db,
    "conference",
    {
      id: "text",
      name: "text",
      starts_on: "text",
      ends_on: "text",
      city: "text",
      country: "text",
      time_zone: "text",
      language: "text",
      sample: "int",
      created_at: "text",
      updated_at: "text",
      removed_at: "text?",
    },
    ["id"],
  ).execute()
  await table(
    db,
    "goal",
    {
      id: "text",
      owner_id: "text",
      kind: "text",
      label: "text",
      detail: "text",
      position: "int",
      created_at: "text",
      updated_at: "text",
      removed_at: "text?",
    },
    ["id"],
  ).execute()
  await table(db, "goal_weight", { conference_id: "text", goal_id: "text", weight: "int", updated_at: "text" }, [
    "conference_id",
    "goal_id",
  ]).execute()
  await table(db, "profile", { owner_id: "text", data: "text", updated_at: "text" }, ["owner_id"]).execute()
}

async function imports(db: Kysely<unknown>): Promise<void> {
  await table(
    db,
    "import_batch",
    {
      id: "text",
      kind: "text",
      conference_id: "text",
      file_name: "text",
      byte_size: "int",
      content_hash: "text",
      reading: "text",
      state: "text",
      mode: "text",
      counts: "text",
      created_at: "text",
      confirmed_at: "text?",
      ended_at: "text?",
      undone_at: "text?",
    },
    ["id"],
  ).execute()
  await index(db, "import_batch", ["kind", "conference_id", "created_at"])
  await table(db, "import_file", { batch_id: "text", part: "int", bytes: "blob" }, ["batch_id", "part"]).execute()
  await table(db, "batch_record", { batch_id: "text", row_number: "int", record_id: "text" }, [
    "batch_id",
    "row_number",
  ]).execute()
  await index(db, "batch_record", ["record_id"])
  await table(
    db,
    "row_fault",
    {
      batch_id: "text",
      position: "int",
      row_number: "int",
      column_number: "int",
      reason: "text",
      detail: "text",
      refused: "int",
      raw: "text",
    },
    ["batch_id", "position"],
  ).execute()
}

async function people(db: Kysely<unknown>): Promise<void> {
  await table(
    db,
    "record",
    {
      id: "text",
      side: "text",
      conference_id: "text",
      fingerprint: "text",
      identity: "text",
      person_id: "text",
      data: "text",
      raw: "text",
      created_at: "text",
    },
    ["id"],
  )
    .addUniqueConstraint("record_once", ["side", "conference_id", "fingerprint"])
    .execute()
  await index(db, "record", ["person_id"])
  await index(db, "record", ["side", "conference_id", "identity"])
  await table(db, "person", { id: "text", root_id: "text" }, ["id"]).execute()
  await index(db, "person", ["root_id"])
  await table(
    db,
    "person_edge",
    {
      id: "text",
      person_a: "text",
      person_b: "text",
      origin: "text",
      weight: "number",
      made_at: "text",
      revoked_at: "text?",
    },
    ["id"],
  ).execute()
  await index(db, "person_edge", ["person_a"])
  await index(db, "person_edge", ["person_b"])
  await table(
    db,
    "person_card",
    {
      person_id: "text",
      side: "text",
      conference_id: "text",
      sort_key: "text",
      search_key: "text",
      organization_key: "text",
      data: "text",
    },
    ["person_id", "side", "conference_id"],
  ).execute()
  await index(db, "person_card", ["side", "conference_id", "sort_key", "person_id"])
  await index(db, "person_card", ["side", "conference_id", "organization_key"])
}

async function choicesAndMatches(db: Kysely<unknown>): Promise<void> {
  await table(
    db,
    "contact_choice",
    { id: "text", owner_id: "text", person_id: "text", kind: "text", value: "text", at: "text" },
    ["id"],
  ).execute()
  await index(db, "contact_choice", ["person_id", "kind", "at"])
  await table(
    db,
    "match",
    {
      run_id: "text",
      conference_id: "text",
      attendee_person_id: "text",
      contact_person_id: "text",
      class: "text",
      weight: "number",
      probability: "number",
      reasons: "text",
      rank: "int",
    },
    ["run_id", "attendee_person_id", "contact_person_id"],
  ).execute()
  await index(db, "match", ["conference_id"])
  await index(db, "match", ["contact_person_id"])
  await table(
    db,
    "match_run",
    { conference_id: "text", run_id: "text", model: "text", summary: "text", ran_at: "text" },
    ["conference_id"],
  ).execute()
  await table(
    db,
    "decision",
    {
      id: "text",
      owner_id: "text",
      conference_id: "text",
      attendee_person_id: "text",
      contact_person_id: "text",
      verdict: "text",
      attendee_key: "text",
      contact_key: "text",
      snapshot: "text",
      at: "text",
    },
    ["id"],
  ).execute()
  await index(db, "decision", ["conference_id", "attendee_person_id"])
  await index(db, "decision", ["attendee_key"])
  await table(db, "decision_revoked", { decision_id: "text", at: "text" }, ["decision_id"]).execute()
  await table(
    db,
    "plan_choice",
    {
      id: "text",
      owner_id: "text",
      conference_id: "text",
      person_id: "text",
      kind: "text",
      value: "text",
      at: "text",
    },
    ["id"],
  ).execute()
  await index(db, "plan_choice", ["conference_id", "person_id", "kind", "at"])
}

async function messagesAndJobs(db: Kysely<unknown>): Promise<void> {
  await table(
    db,
    "message",
    {
      id: "text",
      owner_id: "text",
      person_id: "text",
      purpose: "text",
      occasion: "text",
      language: "text",
      form: "text",
      channel: "text",
      about_person_id: "text",
      recipient: "text",
      subject: "text",
      body: "text",
      created_at: "text",
      updated_at: "text",
    },
    ["id"],
  )
    .addUniqueConstraint("message_once", ["owner_id", "person_id", "purpose", "occasion"])
    .execute()
  await index(db, "message", ["occasion"])
  await table(
    db,
    "message_event",
    { id: "text", message_id: "text", kind: "text", channel: "text", at: "text", note: "text" },
    ["id"],
  ).execute()
  await index(db, "message_event", ["message_id", "at"])
  await table(
    db,
    "job",
    {
      id: "text",
      kind: "text",
      subject_id: "text",
      state: "text",
      step: "text",
      done: "int",
      total: "int",
      faults: "int",
      message: "text",
      payload: "text",
      attempts: "int",
      claimed_by: "text",
      seen_at: "text",
      cancel_requested: "int",
      created_at: "text",
      started_at: "text?",
      ended_at: "text?",
    },
    ["id"],
  ).execute()
  await index(db, "job", ["state", "created_at"])
}

export const firstTables = {
  async up(db: Kysely<unknown>): Promise<void> {
    await conferences(db)
    await imports(db)
    await people(db)
    await choicesAndMatches(db)
    await messagesAndJobs(db)
  },
}
