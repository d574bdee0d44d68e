// The program as it is killed: real inbox, store and bot, and a knowledge that gives every question back: npx tsx test/bench/kill-program.ts FILE API_ROOT
import { startProgram } from '../../bot/compose.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { TOKEN } from '../support/bot-under-test.ts'
import { answered, createFakeKnowledge } from '../support/fake-knowledge.ts'
import { LONG, LONG_PARTS } from './kill-load.ts'

const [file = '', telegramApiRoot = ''] = process.argv.slice(2)
const store = await openSqlitePlanStore(file)
/** Longer than one message holds: each part then begins in one of its own. */
const FILL = `${' …'.repeat(3_000)}\n`
const ample = { burst: 1e6, perSecond: 1e6, resumeAt: 1 }

const program = await startProgram(
  { dataDir: '.', adminIds: [], models: {}, logLevel: 'error', port: 0, telegramToken: TOKEN, telegramApiRoot },
  {
    openKnowledge: async () => ({
      ...createFakeKnowledge(),
      answerQuestion: async ({ text }) =>
        answered(LONG.test(text) ? LONG_PARTS.map((part) => `${part}: ${text}.`).join(FILL) : `Đáp: ${text}.`),
      inboxes: store,
      buttons: store,
      people: store.people,
      close: () => store.close(),
    }),
    clock: systemClock,
    rates: { person: ample, group: ample, inline: ample },
  },
)
process.once('SIGTERM', () => void program.stop().then(() => process.exit()))
