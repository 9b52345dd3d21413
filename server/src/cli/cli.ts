// The door of the command line: finds the command, loads only that one, and turns what it throws into a sentence and an exit code.
import { Problem } from "@vorab/shared/api/problem"
import { ConfigError } from "../config.ts"
import { UsageError } from "./arguments.ts"
import type { Io } from "./io.ts"

interface Command {
  readonly summary: string
  readonly load: () => Promise<{ run: (argv: string[], io: Io) => Promise<number>; usage: string }>
}

/** In the order in which help lists them: along the road first, then what keeps the house. */
const commands: Readonly<Record<string, Command>> = {
  serve: {
    summary: "start the server and its pages on this machine",
    load: () => import("./serve.ts").then(({ serve, usage }) => ({ run: serve, usage })),
  },
  inspect: {
    summary: "say what the import understands of a file, storing nothing",
    load: () => import("./inspect.ts").then(({ inspect, usage }) => ({ run: inspect, usage })),
  },
  match: {
    summary: "match an attendee list with contacts and say why",
    load: () => import("./match.ts").then(({ match, usage }) => ({ run: match, usage })),
  },
  plan: {
    summary: "make the plan of a conference from files: PDF, Markdown or JSON",
    load: () => import("./plan.ts").then(({ plan, usage }) => ({ run: plan, usage })),
  },
  backup: {
    summary: "copy everything into one file, also while the server runs",
    load: () => import("./backup.ts").then(({ backup, usage }) => ({ run: backup, usage })),
  },
  restore: {
    summary: "bring a backup back, proved by a content hash",
    load: () => import("./restore.ts").then(({ restore, usage }) => ({ run: restore, usage })),
  },
}

/**
 * Runs one command line.
 * @param argv words after `vorab`
 * @returns exit code: 0 done, 1 done with something refused, 2 unusable input or wrong use
 * @throws only bugs
 */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  const [name = "help", ...rest] = argv
  if (name === "help" || name === "--help" || name === "-h") return help(rest[0], io)
  if (name === "--version") return (await import("./version.ts")).printVersion(io)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    io.stderr(`vorab: there is no command "${name}". See: vorab --help\n`)
    return 2
  }
  if (rest.includes("--help") || rest.includes("-h")) return help(name, io)
  try {
    const { run } = await command.load()
    return await run(rest, io)
  } catch (error) {
    if (error instanceof UsageError || error instanceof Problem) {
      io.stderr(`vorab ${name}: ${error.message}\n`)
      if (error instanceof UsageError) io.stderr(`See: vorab ${name} --help\n`)
      return 2
    }
    if (error instanceof ConfigError) {
      for (const fault of error.faults) io.stderr(`vorab ${name}: ${fault}\n`)
      return 2
    }
    throw error
  }
}

async function help(name: string | undefined, io: Io): Promise<number> {
  if (name !== undefined && Object.hasOwn(commands, name)) {
    const { usage } = (await commands[name]?.load()) ?? { usage: "" }
    io.stdout(usage.endsWith("\n") ? usage : `${usage}\n`)
    return 0
  }
  const { manual } = await import("./help.ts")
  io.stdout(manual(Object.entries(commands).map(([command, { summary }]) => ({ command, summary }))))
  return 0
}
