// The plans command: npm run plans -- list | show | activate | withdraw | rollback | diff PLAN [--json]
import { parseArgs } from 'node:util'
import { loadDotEnv } from '../../knowledge/environment.ts'

const USAGE = `Cách dùng (KẾ_HOẠCH là tên tệp, hoặc TÊN_TỆP@SỐ_BẢN):
  npm run plans -- list [--json]                           mọi bản của mọi kế hoạch
  npm run plans -- show KẾ_HOẠCH [--json]                  một bản: gồm gì, cần xem lại gì
  npm run plans -- diff KẾ_HOẠCH [KẾ_HOẠCH_CŨ] [--json]    khác gì với bản đang dùng, hoặc với kế hoạch nêu tên
  npm run plans -- activate KẾ_HOẠCH [--replaces TÊN_TỆP]  đưa bản chờ duyệt vào dùng, thay cho kế hoạch nêu tên
  npm run plans -- withdraw KẾ_HOẠCH                       rút kế hoạch đang dùng
  npm run plans -- rollback KẾ_HOẠCH                       quay lại bản trước`

loadDotEnv()
process.exitCode = await run(process.argv.slice(2))

async function run(words: readonly string[]): Promise<number> {
  const given = readWords(words)
  if (given === undefined) {
    console.error(USAGE)
    return 1
  }
  const { plansCommand, isPlansCommand } = await import('./plans-command.ts')
  const [name = '', ...plans] = given.positionals
  if (!isPlansCommand(name) || (name !== 'list' && plans.length === 0)) {
    console.error(USAGE)
    return 1
  }
  return plansCommand(name, { plans, replaces: given.values.replaces, json: given.values.json ?? false })
}

/** undefined: an option that there is not. */
function readWords(words: readonly string[]) {
  try {
    const options = { json: { type: 'boolean' }, replaces: { type: 'string' } } as const
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
