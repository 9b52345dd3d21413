// Which conference the shell speaks of. Invariant: the address wins, then the one worked on last, then the next one.
import { useEffect } from "react"
import { useParams } from "react-router"
import { conferenceEndpoints } from "@vorab/shared/conferences/api"
import type { Conference } from "@vorab/shared/conferences/conference"
import { useRead } from "../api/use-read.ts"
import { usePreferences } from "../ui/preferences.ts"

interface Current {
  conference: Conference | undefined
  /** All of them, the next one first. */
  conferences: readonly Conference[]
}

/** The conference in the address, else the one looked at last, else the next one. */
export function useCurrentConference(): Current {
  const { conferenceId: inAddress } = useParams()
  const { conferenceId: last, set } = usePreferences()
  const { data } = useRead(conferenceEndpoints.list, {})
  const conferences = data?.items ?? []
  const find = (id: string | undefined) => conferences.find((one) => one.id === id)
  const conference = find(inAddress) ?? find(last) ?? conferences[0]
  const currentId = conference?.id ?? ""
  useEffect(() => {
    if (inAddress === currentId && last !== currentId) set({ conferenceId: currentId })
  }, [inAddress, currentId, last, set])
  return { conference, conferences }
}
