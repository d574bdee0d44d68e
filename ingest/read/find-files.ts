// The files that a list of paths means: a folder stands for every document below it, by name.
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'

export type FoundFile = { readonly path: string; /** Relative to the folder that was named. */ readonly name: string }

const READABLE = /\.(txt|md|html?|docx|xlsx|pdf|png|jpe?g)$/i
/** Documents that are refused with advice: a plan must not be left out because nobody said that its format is too old. */
const CONVERTIBLE = /\.(docm?|dotx?|xls[mb]?|rtf|od[tsp]|pptx?|tiff?|gif|bmp|webp|heic|rar|7z|zip|p7[ms]|mht(?:ml)?)$/i

/** A file that is named itself is taken whatever its ending; a path that is not there is returned as missing. */
export async function findFiles(
  paths: readonly string[],
): Promise<{ files: readonly FoundFile[]; missing: readonly string[] }> {
  const files: FoundFile[] = []
  const missing: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (!found) missing.push(path)
    else if (found.isDirectory()) files.push(...(await filesBelow(path)))
    else files.push({ path, name: basename(path).normalize('NFC') })
  }
  return { files, missing }
}

async function filesBelow(folder: string): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(
      (entry) =>
        entry.isFile() && (READABLE.test(entry.name) || CONVERTIBLE.test(entry.name)) && !entry.name.startsWith('.'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).replaceAll('\\', '/').normalize('NFC') }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
