// The days side by side, worked by pointer, menu and keys. Invariant: what one act took away from under the focus, the focus follows.
import { useRef, useState } from "react"
import type { Days } from "@vorab/shared/plan/days"
import { ProblemNotice } from "../ui/ProblemNotice.tsx"
import { DayColumn } from "./DayColumn.tsx"
import { DaysHead } from "./DaysHead.tsx"
import { SlotForm } from "./SlotForm.tsx"
import { SlotPicker } from "./SlotPicker.tsx"
import { useFollow } from "./day-spots.ts"
import { useDayActs } from "./use-day-acts.ts"
import { useDayChoices } from "./use-day-choices.ts"
import { useDayKeys } from "./use-day-keys.ts"
import classes from "./Days.module.css"

interface DaysBoardProps {
  conferenceId: string
  days: Days
}

export function DaysBoard({ conferenceId, days }: DaysBoardProps) {
  const board = useRef<HTMLDivElement>(null)
  const follow = useFollow(board)
  /** Key of the slot that somebody is looked for, or that is being changed; "" for none. */
  const [pickFor, setPickFor] = useState("")
  const [editing, setEditing] = useState("")
  const choices = useDayChoices(conferenceId, days)
  const acts = useDayActs({ days, choices, follow, pick: setPickFor, edit: setEditing })
  useDayKeys(board, acts)
  const slots = days.days.flatMap((day) => day.slots)
  const picked = slots.find(({ key }) => key === pickFor)
  const edited = slots.find(({ key }) => key === editing)
  return (
    <>
      <ProblemNotice error={choices.error} />
      <DaysHead conferenceId={conferenceId} days={days} onConversations={choices.setConversations} />
      <div ref={board} className={classes.board}>
        {days.days.map((day) => (
          <DayColumn key={day.day} conferenceId={conferenceId} day={day} days={days} acts={acts} />
        ))}
      </div>
      {picked !== undefined && (
        <SlotPicker
          conferenceId={conferenceId}
          slot={picked}
          onClose={() => setPickFor("")}
          onChoose={(people) => {
            setPickFor("")
            acts.seat(picked, people)
          }}
        />
      )}
      {edited !== undefined && (
        <SlotForm
          slot={edited}
          onClose={() => setEditing("")}
          onSave={(words) => {
            setEditing("")
            choices.edit(edited, words)
          }}
        />
      )}
    </>
  )
}
