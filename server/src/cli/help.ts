// The manual page of the whole program.

/** @returns the text of `vorab --help`, in the manner of a manual page, lines of at most 80 characters */
export function manual(commands: readonly { command: string; summary: string }[]): string {
  const width = Math.max(...commands.map(({ command }) => command.length))
  const list = commands.map(({ command, summary }) => `  ${command.padEnd(width)}  ${summary}`).join("\n")
  return `vorab - prepare for a conference: whom you know, whom to ask, whom to meet

USAGE
  vorab COMMAND [OPTION...]
  vorab COMMAND --help        everything about one command

COMMANDS
${list}

ENVIRONMENT
  PORT           port of the server (4747)
  VORAB_HOST     address to listen on: localhost, 127.0.0.1 or ::1. Others are
                 refused, since there is no sign-in yet
  VORAB_DATA     folder of everything Vorab keeps
                 (Linux: ~/.local/share/vorab, Windows: %LOCALAPPDATA%\\Vorab,
                 macOS: ~/Library/Application Support/Vorab)
  DATABASE_URL   postgres://... keeps the data in PostgreSQL instead of the
                 embedded file

FILES
  workspaces/main.sqlite   in the data folder: contacts, lists, decisions,
                           messages, and the imported files as they came

EXIT CODES
  0  done
  1  done, but something was refused or differs
  2  the input or the command line cannot be used; a sentence on standard
     error says why

EXAMPLES
  vorab serve
  vorab match --contacts Connections.csv --attendees list.csv --out matches.csv
  vorab plan --contacts Connections.csv --attendees list.csv --out plan.pdf
  vorab backup vorab-monday.sqlite
`
}
