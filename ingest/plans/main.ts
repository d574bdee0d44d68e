// The plans command: npm run plans -- list | show | activate | withdraw | rollback | diff PLAN [--json]
import { parseArgs } from 'node:util'
import { loadDotEnv } from '../../knowledge/environment.ts'

const USAGE = `Cách dùng (KẾ_HOẠCH là tên tệp, hoặc TÊN_TỆP@SỐ_BẢN; thêm --json để in ra JSON):
  npm run plans -- list                                    mọi bản của mọi kế hoạch
  npm run plans -- show KẾ_HOẠCH                           một bản: gồm gì, cần xem lại gì
  npm run plans -- diff KẾ_HOẠCH [KẾ_HOẠCH_CŨ]             khác gì với bản đang dùng, hoặc với kế hoạch nêu tên
  npm run plans -- activate KẾ_HOẠCH [--replaces KẾ_HOẠCH] đưa bản chờ duyệt vào dùng, thay cho kế hoạch nêu tên
  npm run plans -- withdraw KẾ_HOẠCH                       rút kế hoạch đang dùng
  npm run plans -- rollback KẾ_HOẠCH                       quay lại bản trước`

/** How many plans each part takes, at least and at most. */
const PARTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  list: [0, 0],
  show: [1, 1],
  diff: [1, 2],
  activate: [1, 1],
  withdraw: [1, 1],
  rollback: [1, 1],
}

loadDotEnv()
process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  const given = readWords(words)
  if (given?.values.help) {
    console.log(USAGE)
    return 0
  }
  const [name = '', ...plans] = given?.positionals ?? []
  const [least, most] = PARTS[name] ?? [1, 0]
  const { replaces, json = false } = given?.values ?? {}
  const isMeant = plans.length >= least && plans.length <= most && (replaces === undefined || name === 'activate')
  const { plansCommand, isPlansCommand } = await import('./plans-command.ts')
  if (given === undefined || !isMeant || !isPlansCommand(name)) {
    console.error(USAGE)
    return 1
  }
  return plansCommand(name, { plans, replaces, json })
}

/** undefined: an option that there is not. */
function readWords(words: readonly string[]) {
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      replaces: { type: 'string' },
    } as const
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch {
    return undefined
  }
}
