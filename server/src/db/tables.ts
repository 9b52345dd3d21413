// All tables, one interface a feature, typed as both engines hand them out. Invariant: one writer a table (the feature's store);
// ids are text (UUIDv7), times ISO text in UTC, truth values 0 and 1, JSON is text and parsed at the store's door.
import type { Generated } from "kysely"
import type { ValueGroup } from "@vorab/shared/people/person"

/** Written by server/src/conferences. */
export interface ConferenceTables {
  conference: {
    id: string
    name: string
    starts_on: string
    ends_on: string
    city: string
    country: string
    time_zone: string
    language: string
    sample: number
    created_at: string
    updated_at: string
    removed_at: string | null
  }
  goal: {
    id: string
    owner_id: string
    kind: string
    label: string
    /** JSON: organizations, roles, seniorities, topics, people. */
    detail: string
    position: number
    created_at: string
    updated_at: string
    removed_at: string | null
  }
  goal_weight: { conference_id: string; goal_id: string; weight: number; updated_at: string }
  /** JSON of a Profile. */
  profile: { owner_id: string; data: string; updated_at: string }
}

/** Written by server/src/import. */
export interface ImportTables {
  import_batch: {
    id: string
    kind: string
    /** "" for contacts. */
    conference_id: string
    file_name: string
    byte_size: number
    content_hash: string
    /** JSON of a Reading. */
    reading: string
    state: "uploaded" | "importing" | "done" | "failed" | "cancelled" | "undone"
    mode: "add" | "replace"
    /** JSON of counts. */
    counts: string
    created_at: string
    confirmed_at: string | null
    ended_at: string | null
    undone_at: string | null
    /** Hash of the header row as Vorab found it; "" for vCards and for files without one. */
    shape: Generated<string>
    /** JSON of the ReadingOverrides that the user set by hand, or "". */
    told: Generated<string>
    /** The earlier import whose words were taken over, or "". */
    remembered_from: Generated<string>
    /** Day the file was written, "YYYY-MM-DD" or "". */
    written_on: Generated<string>
  }
  /** The file as it came, in parts of 256 KB: a backup is one file, and any server process can read it. */
  import_file: { batch_id: string; part: number; bytes: Uint8Array }
  /** Which batch holds which record. Undo is a flag on the batch; nothing is rewritten. */
  batch_record: { batch_id: string; row_number: number; record_id: string }
  row_fault: {
    batch_id: string
    /** Counts the faults of a batch from 0. */
    position: number
    row_number: number
    column_number: number
    reason: string
    detail: string
    refused: number
    /** JSON of the cells. */
    raw: string
  }
}

/** Records, persons and their edges: written by server/src/people alone, which contacts, attendees and review call through pipeline. */
export interface PeopleTables {
  record: {
    id: string
    side: "contact" | "attendee"
    /** "" for contacts. */
    conference_id: string
    /** Hash of what the row says; the same row imported again is the same record. */
    fingerprint: string
    /** Key that survives a changed row of the same person, or "". */
    identity: string
    person_id: string
    created_at: string
    /** JSON of what is known of a PersonRecord (see people/stored-record.ts). */
    data: string
  }
  /** Records by fingerprint and by identity (none for ""): written in the order of these, late in an import. */
  record_print: { side: "contact" | "attendee"; conference_id: string; fingerprint: string; record_id: string }
  record_name: { side: "contact" | "attendee"; conference_id: string; identity: string; record_id: string }
  /** `root_id` caches the connected component over the edges that are not revoked. */
  person: { id: string; root_id: string }
  person_edge: {
    id: string
    person_a: string
    person_b: string
    /** import: rows that the import took for one person, parted by the user since (see people/decide-persons.ts). */
    origin: "engine" | "decision" | "import"
    weight: number
    made_at: string
    /** Set once, when the user takes a decision back. */
    revoked_at: string | null
    verdict: Generated<"same" | "different">
    /** Made by the caller: one decision may say something of several pairs. "" for edges that nobody decided. */
    decision_id: Generated<string>
    owner_id: Generated<string>
  }
  /** Pairs of contacts that may be one person. A cache: the next run replaces it. Only the run named in duplicate_run counts. */
  duplicate: { run_id: string; person_a: string; person_b: string; weight: number }
  /** `list`: "contacts". `model`: JSON of the fitted model. `compared`: hash of what was compared, and by which version. */
  duplicate_run: { list: string; run_id: string; model: string; compared: string; ran_at: string }
  /** Computed for lists and search; can be thrown away and rebuilt from the records. */
  person_card: {
    person_id: string
    side: "contact" | "attendee"
    conference_id: string
    sort_key: string
    organization_key: string
    /** Folded words, each led by a space (see search.ts). */
    search_key: string
    /** JSON. */
    data: string
  }
  /** Cards in alphabetical order, and by organization (none for ""): the same as on the cards, and there as soon as these are shown. */
  card_order: { side: "contact" | "attendee"; conference_id: string; sort_key: string; person_id: string }
  card_organization: {
    side: "contact" | "attendee"
    conference_id: string
    organization_key: string
    person_id: string
  }
}

/** Written by server/src/contacts. Appended; the latest per kind counts. */
export interface ContactTables {
  contact_choice: {
    id: string
    owner_id: string
    person_id: string
    /** shown_*: the value is the id of the record from which these values are shown, or "". */
    kind: "tier" | "circle" | "form" | "note" | "active_online" | `shown_${ValueGroup}`
    value: string
    at: string
  }
}

/** Written by server/src/match. Runs are a cache: the next one replaces them. Only the run named in match_run counts; others are leftovers. */
export interface MatchTables {
  match: {
    run_id: string
    conference_id: string
    attendee_person_id: string
    contact_person_id: string
    class: "link" | "possible" | "nonlink"
    weight: number
    probability: number
    /** JSON. */
    reasons: string
    /** 0 is the best candidate of this attendee. */
    rank: number
  }
  match_run: {
    conference_id: string
    run_id: string
    /** "" = fitted on the fly and not kept, since one side was empty. */
    model_id: string
    /** Hundredths of a bit. */
    link_cut: number
    /** JSON. */
    summary: string
    ran_at: string
  }
  /** No cache: a model is frozen until the user, or a visible step of the match, has it fitted anew. */
  match_model: {
    id: string
    conference_id: string
    /** JSON of a FittedModel; large where there are many contacts. */
    data: string
    /** What can read it (see match/engine.ts). */
    engine: string
    /** People it was fitted on. */
    attendees: number
    contacts: number
    reason: "first" | "asked" | "engine" | "grown"
    /** The model that was in force before it was fitted, or "". */
    before_id: string
    /** JSON of a StoredChange, or "". */
    change: string
    fitted_at: string
    /** When it last came into force; the latest of a conference is in force. */
    used_at: string
    /** 1: the user brought it back, so that only the user, or a new engine, has another one fitted. */
    pinned: number
    taken_back_at: string | null
  }
  /** From which weight on pairs are linked without asking, in hundredths of a bit; null = the product's. Appended; the latest counts. */
  match_cut: { id: string; owner_id: string; cut: number | null; at: string }
}

/** Written by server/src/review. Appended; taken back by a row of its own. */
export interface ReviewTables {
  decision: {
    id: string
    owner_id: string
    conference_id: string
    attendee_person_id: string
    /** "" = nobody. */
    contact_person_id: string
    verdict: "same" | "different" | "unsure"
    attendee_key: string
    contact_key: string
    /** JSON: how both looked when it was decided. */
    snapshot: string
    at: string
  }
  decision_revoked: { decision_id: string; at: string }
}

/** Written by server/src/plan. Appended; the latest per person and kind counts. */
export interface PlanTables {
  plan_choice: {
    id: string
    owner_id: string
    conference_id: string
    person_id: string
    kind: "pin" | "hide" | "note" | "position" | "active_online"
    value: string
    at: string
  }
  /** Appended; of each slot the latest words count. `value` is JSON. */
  day_choice: {
    id: string
    owner_id: string
    conference_id: string
    kind: "conversations" | "slots"
    value: string
    at: string
  }
  /** Appended; an answer counts until a withdrawal names it. `value` is JSON. */
  answer: {
    id: string
    owner_id: string
    conference_id: string
    kind: "answer" | "withdrawal"
    value: string
    at: string
  }
  /** A plan as it was at a time. `counts`: JSON. */
  plan_version: {
    id: string
    owner_id: string
    conference_id: string
    name: string
    counts: string
    made_at: string
    removed_at: string | null
  }
  /** `data`: JSON of the entry as it was shown. */
  plan_version_line: {
    version_id: string
    section: "known" | "colleagues" | "targets"
    place: number
    /** "" where there is none. */
    attendee_id: string
    contact_id: string
    data: string
  }
}

/** Written by triggers alone (see migrations/0009-list-changes.ts): how often a table has changed; no content, so no backup holds it. */
export interface ChangeTables {
  list_change: { name: string; n: number }
}

/** Written by server/src/outreach. */
export interface OutreachTables {
  message: {
    id: string
    owner_id: string
    person_id: string
    purpose: string
    /** The conference, a year's birthday, a promise: with owner, person and purpose it is the key that nobody is written to twice. */
    occasion: string
    language: string
    form: string
    channel: string
    /** Attendee's person id the message is about, or "". */
    about_person_id: string
    /** Address as the user wants it, or "". */
    recipient: string
    subject: string
    body: string
    created_at: string
    updated_at: string
  }
  message_event: { id: string; message_id: string; kind: string; channel: string; at: string; note: string }
  /** What the user stated of a draft: "offer", "no-offer", or a "reason" for the amber rules named (by spaces). */
  message_conduct: { id: string; message_id: string; kind: string; note: string; rules: string; at: string }
}

/** Written by server/src/jobs. */
export interface JobTables {
  job: {
    id: string
    kind: string
    subject_id: string
    state: "queued" | "running" | "done" | "failed" | "cancelled"
    step: string
    done: number
    total: number
    faults: number
    message: string
    /** JSON, what the handler needs to know. */
    payload: string
    /** How often it was begun. */
    attempts: number
    /** The server process that runs it, and when it last said so: who is silent for long is dead. */
    claimed_by: string
    seen_at: string
    cancel_requested: number
    created_at: string
    started_at: string | null
    ended_at: string | null
  }
}

export interface Tables
  extends
    ConferenceTables,
    ImportTables,
    PeopleTables,
    ContactTables,
    MatchTables,
    ReviewTables,
    PlanTables,
    OutreachTables,
    ChangeTables,
    JobTables {}
