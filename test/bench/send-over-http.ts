// Sends a delivery's message by the bot's own adapter, in words of its own: for benchmarks of the ledger, its pace and what a kill leaves.
import { Api } from 'grammy'
import { createDeliver } from '../../bot/deliveries/deliver.ts'
import { plain } from '../../bot/format/rich-text.ts'
import type { SendClaim } from '../../jobs/delivery/send-due.ts'
import { TOKEN } from '../support/bot-under-test.ts'

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const sendOverHttp = (apiRoot: string): SendClaim =>
  createDeliver({
    api: new Api(TOKEN, { apiRoot }),
    compose: async () => ({ text: [plain('Thông báo')], rows: [], untold: [] }),
    makeKeyboard: async () => undefined,
    makePicture: () => Promise.reject(new Error('nothing here has a picture')),
    log: SILENT,
  })
