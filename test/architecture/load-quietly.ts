// A process of its own that imports the named modules and prints, as JSON, what each of them did that importing must not do.
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const faults: string[] = []
const write = process.stdout.write.bind(process.stdout)
let loading = ''
for (const stream of [process.stdout, process.stderr])
  stream.write = () => {
    faults.push(`${loading}: prints when it is imported`)
    return true
  }

/** Whatever keeps a process alive: timers, sockets, servers, watchers. Requests (a file being closed) end by themselves. */
const resources = () => process.getActiveResourcesInfo().filter((kind) => !/Req|^Immediate$/.test(kind)).length

/** Signals and errors are the program's to handle. That a vendor tidies up at "exit" changes nothing for anybody. */
const EVENTS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException', 'unhandledRejection', 'beforeExit']
const listeners = () => EVENTS.reduce((sum, event) => sum + process.listenerCount(event), 0)

const state = () => [resources(), listeners(), process.exitCode === undefined ? 0 : 1, readdirSync('.').length]
const KINDS = ['leaves work running', 'listens to the process', 'sets the exit code', 'writes files']

for (const file of process.argv.slice(2)) {
  loading = file
  const before = state()
  try {
    await import(pathToFileURL(file).href)
  } catch (error) {
    faults.push(`${file}: cannot be imported by itself: ${String(error)}`)
  }
  state().forEach((after, index) => {
    if (after > (before[index] ?? 0)) faults.push(`${file}: ${KINDS[index]} when it is imported`)
  })
}
write(JSON.stringify(faults), () => process.exit(0))
