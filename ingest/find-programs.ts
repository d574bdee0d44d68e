// Which programs from outside this machine has for reading PDFs and scans.
import { runProgram, type RunProgram } from './read/pdf/run-program.ts'

export type FoundPrograms = {
  /** Of poppler, those that are missing. */
  readonly missingOfPoppler: readonly string[]
  /** undefined: tesseract itself is missing. */
  readonly languages: readonly string[] | undefined
}

/** Those that readers run (ingest/read/pdf, ingest/read/scan); they come in one package. */
const POPPLER = ['pdftotext', 'pdftoppm', 'pdftocairo', 'pdfinfo', 'pdfimages']

export async function findPrograms(run: RunProgram = runProgram): Promise<FoundPrograms> {
  const missingOfPoppler: string[] = []
  // Old ones end with an error after telling their version.
  for (const name of POPPLER) if ((await run(name, ['-v'])).kind === 'missing') missingOfPoppler.push(name)
  const listed = await run('tesseract', ['--list-langs'])
  if (listed.kind !== 'done') return { missingOfPoppler, languages: undefined }
  const [, ...languages] = listed.output.split('\n').map((line) => line.trim())
  return { missingOfPoppler, languages: languages.filter(Boolean) }
}
