// The ingest command: npm run ingest -- PATH… [--draft] [--json] [--dry]
import { parseArgs } from 'node:util'
import { loadDotEnv } from '../knowledge/environment.ts'
import { openReadingPool } from './reading-process/reading-pool.ts'

const USAGE = `Cách dùng: npm run ingest -- TỆP_HOẶC_THƯ_MỤC… [--draft] [--json] [--dry]
  --draft  để các bản chờ duyệt; xem bằng npm run plans -- show TÊN_TỆP, đưa vào dùng bằng npm run plans -- activate TÊN_TỆP
  --json   in mỗi tệp một dòng JSON
  --dry    chỉ đọc, không lưu gì`

loadDotEnv()
process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  if (words.includes('--help') || words.includes('-h')) {
    console.log(USAGE)
    return 0
  }
  const command = readCommand(words)
  if (!command) {
    console.error(USAGE)
    return 1
  }
  // Before the rest of the program is loaded: a reading process takes as long to start as that does.
  const pool = openReadingPool()
  try {
    const { ingestCommand } = await import('./ingest-command.ts')
    return await ingestCommand(command.paths, { options: command.options, pool })
  } finally {
    await pool.close()
  }
}

/** undefined: an option that there is not, or no path. */
function readCommand(words: readonly string[]) {
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { draft: { type: 'boolean' }, json: { type: 'boolean' }, dry: { type: 'boolean' } },
    })
    const { draft = false, json = false, dry = false } = values
    return paths.length === 0 ? undefined : { paths, options: { draft, json, dry } }
  } catch {
    return undefined
  }
}
