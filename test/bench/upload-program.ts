// The whole bot, real but for Telegram: npx tsx test/bench/upload-program.ts DATA_DIR API_ROOT ADMINISTRATOR
import { startProgram } from '../../bot/compose.ts'
import { openKnowledge } from '../../bot/open-knowledge.ts'
import { systemClock } from '../../knowledge/time/clock.ts'
import { TOKEN } from '../support/bot-under-test.ts'

const [dataDir = '', telegramApiRoot = '', administrator = ''] = process.argv.slice(2)

const program = await startProgram(
  {
    dataDir,
    adminIds: [Number(administrator)],
    models: {},
    logLevel: 'error',
    port: 0,
    telegramToken: TOKEN,
    telegramApiRoot,
  },
  {
    // The samples would have to be read first, at each start.
    openKnowledge: async (opened) => ({ ...(await openKnowledge(opened)), settleSamples: async () => {} }),
    clock: systemClock,
  },
)
process.once('SIGTERM', () => void program.stop().then(() => process.exit()))
