// One vendor, one file or folder: which packages exist for the program, and who may name them.
import { findImports, packageOf } from './find-imports.ts'
import type { Import } from './find-imports.ts'
import { roomOf } from './source-file.ts'
import type { Fault, SourceFile } from './source-file.ts'

/** Paths by their beginning. Files under test/ may name any of these packages; they check what the adapters do with them. */
export const VENDORS: Readonly<Record<string, readonly string[]>> = {
  grammy: ['bot/'],
  '@grammyjs/auto-retry': ['bot/'],
  '@grammyjs/runner': ['bot/'],
  // Pictures: what is drawn, by which engine, in which letters.
  echarts: ['bot/pictures/'],
  '@resvg/resvg-js': ['bot/pictures/'],
  '@expo-google-fonts/be-vietnam-pro': ['bot/pictures/'],
  uqr: ['bot/pictures/'],
  'node-cron': ['jobs/schedule.ts'],
  pino: ['bot/log.ts'],
  'prom-client': ['bot/operation/meters.ts'],
  'better-sqlite3': ['knowledge/store/sqlite/', 'knowledge/search/lexical/'],
  kysely: ['knowledge/store/sqlite/'],
  cheerio: ['ingest/read/html/markup.ts'],
  exceljs: ['ingest/read/excel/read-xlsx.ts', 'bot/format/workbook.ts'],
  'pdfjs-dist': ['ingest/read/pdf/pdf-js.ts'],
  'ical-generator': ['bot/format/calendar-file.ts'],
  mammoth: ['ingest/read/word/read-docx.ts'],
  yauzl: ['ingest/read/zip/zip-limits.ts'],
  'hnswlib-node': ['knowledge/search/vectors/hnsw-graph.ts'],
  '@langchain/core': [],
  '@langchain/textsplitters': ['ingest/structure/long-passages.ts'],
  // Loaded by LangChain, where a chat model is configured.
  '@langchain/openai': [],
  langchain: ['knowledge/model/chat-model.ts'],
  openai: ['knowledge/model/openai-embeddings.ts', 'knowledge/model/openai-transcription.ts'],
  zod: ['bot/', 'ingest/', 'jobs/', 'knowledge/'],
  vitest: ['vitest.config.ts'],
  // Tests make their documents with these; the program only reads.
  docx: [],
  // Reads the calendars that the program writes.
  'ical.js': [],
  // A rival in test/bench.
  minisearch: [],
  // Compiles the programs that tests start.
  esbuild: [],
  // Drives the page as a person would, in test/browser.
  'playwright-core': [],
  pdfkit: [],
}

/** A parameter's type, where the rest of the vendor stays behind the adapter. */
const TYPES_TOO: Readonly<Record<string, readonly string[]>> = { pino: ['bot/compose.ts'] }

/** Named by npm scripts or by the compiler, never by code. */
export const TOOLS = ['tsx', 'oxlint', 'oxlint-tsgolint', 'prettier', 'typescript']

export function strayVendors(file: SourceFile): readonly Fault[] {
  return findImports(file).flatMap((found) => {
    const name = packageOf(found)
    if (name === undefined || isAllowed(file.path, name, found)) return []
    const places = VENDORS[name]
    if (places === undefined)
      return [`${file.path}: ${name} is not in the map of vendors (test/architecture/vendors.ts)`]
    return [`${file.path}: ${name} belongs to ${places.join(', ') || 'no file yet'}`]
  })
}

function isAllowed(path: string, name: string, { typeOnly }: Import): boolean {
  if (VENDORS[name] === undefined) return false
  const places = [...VENDORS[name], ...(typeOnly ? (TYPES_TOO[name] ?? []) : [])]
  return roomOf(path) === 'test' || places.some((place) => path.startsWith(place))
}

/** Every dependency is somebody's, and nobody's stays in the list. */
export function unlistedDependencies(dependencies: readonly string[]): readonly Fault[] {
  const known = new Set([...Object.keys(VENDORS), ...TOOLS])
  return dependencies
    .filter((name) => !known.has(name) && !name.startsWith('@types/'))
    .map((name) => `package.json: ${name} is neither in the map of vendors nor among the tools`)
}
