// Which of the dropped files go in together. Invariant: every file is in exactly one group; only vCards are joined.

export interface FileGroup {
  name: string
  files: readonly File[]
}

const isCard = (file: File) => /\.(vcf|vcard)$/i.test(file.name)

/** All vCards as one group (XING hands out one file a person), every other file alone, in the order they came. */
export function groupFiles(files: readonly File[]): FileGroup[] {
  const cards = files.filter(isCard)
  const alone = files.filter((file) => !isCard(file)).map((file) => ({ name: file.name, files: [file] }))
  const [first] = cards
  if (first === undefined) return alone
  const name = cards.length === 1 ? first.name : `${cards.length} vCards`
  return [...alone, { name, files: cards }]
}
