// How many characters a channel takes. Facts about other people's services: each with its source and the day it was read.
import type { Channel } from "./message.ts"

export interface ChannelLimit {
  /** Characters of the body; 0 = none that matters. */
  readonly body: number
  /** Characters of the subject; 0 = the channel has no subject. */
  readonly subject: number
  /** Set where accounts differ, so it should be a setting one day. */
  readonly premium: number
  readonly source: string
  readonly readOn: string
}

export const channelLimits: Readonly<Record<Channel, ChannelLimit>> = {
  mail: { body: 0, subject: 300, premium: 0, source: "our own: a subject is read on one line", readOn: "2026-11-23" },
  "linkedin-note": {
    body: 200,
    subject: 0,
    premium: 300,
    source: "LinkedIn help, personalised invitations: 200 characters with a free account, 300 with Premium",
    readOn: "2026-11-23",
  },
  "linkedin-message": {
    body: 1900,
    subject: 0,
    premium: 1900,
    source:
      "LinkedIn InMail: 1,900 characters; pages disagree on direct messages (3,000 to 8,000), so the smaller counts",
    readOn: "2026-11-23",
  },
  "xing-message": {
    body: 1000,
    subject: 0,
    premium: 1000,
    source: "no published limit found; a careful value of our own",
    readOn: "2026-11-23",
  },
}

/** Longest encoded mailto link that mail programs and browsers take: Chrome breaks at 2,000, some Windows programs at 2,046. */
export const longestMailto = 1800

/** Characters as people and networks count them: code points, a line break as one. */
export function countCharacters(text: string): number {
  return Array.from(text.replace(/\r\n/g, "\n")).length
}
