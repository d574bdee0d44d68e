// Test files share a process (vitest.config.ts), and each must leave it as it found it. Vitest runs this before every file.
import { afterAll } from 'vitest'

/** What one file could leave behind for the next. Listeners are not among it: vendors add theirs once, when they are loaded. */
const lookAtProcess = (): Readonly<Record<string, unknown>> => ({
  ...process.env,
  'working folder': process.cwd(),
  Date,
  setTimeout,
  setInterval,
})

const before = lookAtProcess()
afterAll(() => {
  const after = lookAtProcess()
  const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name])
  // Names only: the environment may hold secrets.
  if (changed.length > 0) throw new Error(`Changed for the test files after this one: ${changed.join(', ')}`)
})
