// The backup and restore commands: npm run backup [-- --list] | npm run restore [-- COPY]
import { parseArgs } from 'node:util'
import { dataFolder, loadDotEnv } from '../environment.ts'

const USAGE = `Cách dùng:
  npm run backup                sao lưu ngay, kiểm tra bản vừa sao lưu, bỏ các bản cũ hơn số cần giữ
  npm run backup -- --list      các bản đang có
  npm run restore               khôi phục từ bản sao lưu mới nhất còn tốt
  npm run restore -- TÊN_BẢN    từ bản có tên đó, hoặc từ một tệp`

loadDotEnv()
process.exitCode = await run(process.argv.slice(2))

async function run([name, ...words]: readonly string[]): Promise<number> {
  const given = readWords(words)
  const { list = false, help = false } = given?.values ?? {}
  const [named, ...others] = given?.positionals ?? []
  const isBackup = name === 'backup' && named === undefined
  const isRestore = name === 'restore' && !list
  if (help || given === undefined || others.length > 0 || !(isBackup || isRestore)) {
    console[help ? 'log' : 'error'](USAGE)
    return help ? 0 : 1
  }
  const { backupCommand, restoreCommand } = await import('./backup-commands.ts')
  const place = { environment: process.env, dataDir: dataFolder(process.env) }
  return isBackup ? backupCommand({ ...place, list }) : restoreCommand({ ...place, named })
}

/** undefined: an option that there is not. */
function readWords(words: readonly string[]) {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, list: { type: 'boolean' } } as const
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch {
    return undefined
  }
}
