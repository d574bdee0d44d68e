// `npm run doctor`: looks at everything that the program needs and says what to do; exit code 1 where something is broken. It changes nothing.
import { loadDotEnv } from '../../knowledge/environment.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { formatExamined, summary } from '../messages/doctor.ts'
import { createStrikeOut } from '../strike-out.ts'
import { examine } from './examine.ts'

/** Shorter ones are no secrets, and would strike out words. Above what is run: a constant is none before its line. */
const SHORTEST_SECRET = 8

loadDotEnv()
await main()

async function main(): Promise<void> {
  const strikeOut = createStrikeOut(secretsOf(process.env))
  const print = (text: string) => console.log(strikeOut(text))
  const round = await examine(process.env, systemClock, ({ subject, findings }) =>
    print(formatExamined(subject, findings)),
  )
  const broken = round.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === 'broken')
  print(`\n${summary(broken.length)}`)
  process.exitCode = broken.length === 0 ? 0 : 1
}

/** Also of a configuration that is not valid. */
function secretsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  return Object.entries(environment).flatMap(([name, value = '']) =>
    /TOKEN|SECRET|KEY/.test(name) && value.trim().length >= SHORTEST_SECRET ? [value.trim()] : [],
  )
}
