// The repair command: npm run repair -- FILE --learn DIR prints FILE restored, having learnt from the clean plans in DIR.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { findFiles } from '../read/find-files.ts'
import { readAny } from '../read/read-any.ts'
import { createDocumentRestorer } from './restore-document.ts'

const USAGE = 'Cách dùng: npm run repair -- TỆP --learn THƯ_MỤC_KẾ_HOẠCH_SẠCH'

process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  const command = readCommand(words)
  if (!command) return complain(USAGE)
  const damaged = await readDamaged(command.file)
  if (damaged.kind === 'unreadable') return complain(damaged.reason)
  const { files, missing } = await findFiles([command.learn])
  if (missing.length > 0) return complain(`Không thấy thư mục ${command.learn}.`)
  const restorer = createDocumentRestorer(await readClean(files))
  if (restorer.learnt === 0)
    return complain(`Trong ${command.learn} không có kế hoạch nào còn đủ dấu để học (${files.length} tệp).`)
  await print(
    restorer
      .restore(damaged.text)
      .map((word) => word.text)
      .join(''),
  )
  return 0
}

function complain(message: string): number {
  console.error(message)
  return 1
}

/** undefined: not one file, no folder, or an option that there is not. */
function readCommand(words: readonly string[]): { readonly file: string; readonly learn: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { learn: { type: 'string' } },
    })
    const [file, ...more] = positionals
    return file !== undefined && more.length === 0 && values.learn ? { file, learn: values.learn } : undefined
  } catch {
    // parseArgs throws at unknown options: the usage says the same.
    return undefined
  }
}

type Damaged =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** Text in UTF-8 as it is, to the byte; other formats as the lines that their reader finds. */
async function readDamaged(file: string): Promise<Damaged> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) return { kind: 'unreadable', reason: `Không đọc được tệp ${file}: không có, hoặc không được phép.` }
  const text = decodeText(bytes)
  if (text !== undefined) return { kind: 'text', text }
  const outcome = await readAny(file, bytes)
  if (outcome.kind === 'unreadable') return { kind: 'unreadable', reason: `${file}: ${outcome.reason}` }
  return { kind: 'text', text: outcome.document.lines.map((line) => `${line.text}\n`).join('') }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.includes('\u0000') || text.startsWith('%PDF-') ? undefined : text
  } catch {
    // Not UTF-8: another encoding or format, which has its reader.
    return undefined
  }
}

/** Scans teach nothing; what cannot be read is named and left out. */
async function readClean(
  files: readonly { readonly path: string; readonly name: string }[],
): Promise<readonly string[]> {
  const texts: string[] = []
  for (const { path, name } of files) {
    const outcome = await readAny(name, await readFile(path))
    if (outcome.kind === 'unreadable') console.error(`Bỏ qua ${name}: ${outcome.reason}`)
    else texts.push(outcome.document.lines.map((line) => line.text).join('\n'))
  }
  return texts.filter((text) => measureQuality(text).kind === 'clean')
}

/** Resolves also when the reader at the other end of a pipe has gone. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => resolve())
    process.stdout.write(text, () => resolve())
  })
}
