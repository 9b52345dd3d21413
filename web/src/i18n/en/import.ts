// Words of the import pages.
export const importWords = {
  title: "Import",
}
