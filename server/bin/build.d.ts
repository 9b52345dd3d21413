// Types of build.js, for the tests that call it.
export type Target = "program" | "threads" | "web"
export function nameOfBuild(target: Target): string
export function ensureBuild(target: Target, say?: (line: string) => void, home?: string): Promise<string>
export function ensureThreads(): Promise<void>
