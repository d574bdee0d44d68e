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

/** Timers, sockets, servers, watchers: whatever would keep a process alive. */
const resources = () => process.getActiveResourcesInfo().toSorted().join()
const handlers = () => process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0)
const state = () => [resources(), handlers(), process.exitCode, readdirSync('.').join()].map(String)
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
    if (after !== before[index]) faults.push(`${file}: ${KINDS[index]} when it is imported`)
  })
}
write(JSON.stringify(faults), () => process.exit(0))
