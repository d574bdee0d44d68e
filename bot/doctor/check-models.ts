// Whether the services of language models answer, and know the models that are configured. Nothing is sent there but the key.
import { z } from 'zod'
import type { ModelConfig, ServiceAddress } from '../../knowledge/model/model-config.ts'
import { say } from '../messages/doctor.ts'
import { broken, note, well, type Finding } from './finding.ts'

/** Somebody sits before it and waits; a list takes a service no longer. */
const WITHIN_MS = 5_000
const OPENAI = 'https://api.openai.com/v1'

/** Of what others send, only what is used. */
const listSchema = z.object({ data: z.array(z.object({ id: z.string() })) })

type Listed =
  | { readonly kind: 'listed'; readonly ids: readonly string[] }
  /** It answers, and has no such list, or another one. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'silent'; readonly cause: string | undefined }

export async function checkModels(models: ModelConfig): Promise<readonly Finding[]> {
  const used = [
    { variable: 'CHAT_MODEL', service: models.chat },
    { variable: 'EMBEDDINGS', service: models.embeddings },
    { variable: 'TRANSCRIBE_MODEL', service: models.transcription },
  ].flatMap(({ variable, service }) => (service === undefined ? [] : [{ variable, ...service }]))
  // One address and one key for all of them (model-config.ts).
  const [first] = used
  if (first === undefined) return [well(say.noModels)]
  const names = used.map(({ variable }) => variable)
  const listed = await listModels(first)
  switch (listed.kind) {
    case 'silent':
      return [broken(say.modelsSilent(names, listed.cause), say.mendModels)]
    case 'refused':
      return [ofStatus(names, listed.status)]
    case 'unlisted':
      return [well(say.modelsAnswer(names))]
    default:
      return used.map(({ variable, model }) => ofModel(variable, model, listed.ids))
  }
}

function ofStatus(names: readonly string[], status: number): Finding {
  if (status === 401 || status === 403) return broken(say.keyRefused(names, status), say.renewKey)
  if (status === 429) return note(say.modelsBusy(names), say.waitOrPay)
  return broken(say.modelsFail(names, status), say.mendModels)
}

/** Local servers add a tag to the name, or take any: a name that is not in the list may work all the same. */
function ofModel(variable: string, model: string, ids: readonly string[]): Finding {
  const isKnown = ids.some((id) => id === model || id.startsWith(`${model}:`))
  return isKnown ? well(say.modelKnown(variable, model)) : note(say.modelUnlisted(variable, model), say.nameModel)
}

async function listModels({ baseUrl, apiKey }: ServiceAddress): Promise<Listed> {
  try {
    const response = await fetch(`${baseUrl ?? OPENAI}/models`, {
      headers: apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(WITHIN_MS),
    })
    if (response.status === 404 || response.status === 405) return { kind: 'unlisted' }
    if (!response.ok) return { kind: 'refused', status: response.status }
    const list = listSchema.safeParse(JSON.parse(await response.text()))
    return list.success ? { kind: 'listed', ids: list.data.data.map(({ id }) => id) } : { kind: 'unlisted' }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'unlisted' }
    return { kind: 'silent', cause: causeOf(error) }
  }
}

/** Never the message, which may hold the address. */
function causeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (error.name === 'TimeoutError') return say.within(WITHIN_MS / 1000)
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
}
