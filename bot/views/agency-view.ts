// The agencies of the loaded plans, to pick one: all of them, or those that what was typed may mean.
import { nameKeys } from '../../knowledge/answer/question/agency-mention.ts'
import type { Asker } from '../../knowledge/answer/question/asker.ts'
import type { AgencyEntry } from '../../knowledge/browse/agency-index.ts'
import type { Browse } from '../../knowledge/browse/browse.ts'
import { bold } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { agenciesHead, agenciesMeant, agencyLabel, agencyUnknown } from '../messages/lists.ts'
import type { List } from './list-page.ts'
import type { ViewOf } from './view.ts'

/** What a person typed is said back, but not at any length. */
const SAID_BACK = 80

/** One's own agency comes first. */
export async function openAgencies(view: ViewOf<'agencies'>, browse: Browse, asker: Asker): Promise<List | undefined> {
  const own = asker.agency === undefined ? undefined : nameKeys(asker.agency).join(' ')
  const all = (await browse.agencies()).toSorted((one, other) => Number(other.key === own) - Number(one.key === own))
  const meant = view.words === undefined ? [] : await browse.findAgencies(view.words)
  const shown = meant.length > 0 ? meant : all
  if (shown.length === 0) return undefined
  return {
    head: [bold(`${headOf(view.words, meant, all)}:`)],
    items: shown.map((agency) => ({
      section: '',
      text: agency.name,
      detail: '',
      label: agencyLabel(agency),
      press: { kind: 'show', view: { of: 'agency', key: agency.key }, page: 0 },
    })),
    foot: [],
    more: [],
    hasFile: false,
  }
}

function headOf(words: string | undefined, meant: readonly AgencyEntry[], all: readonly AgencyEntry[]): string {
  if (words === undefined) return agenciesHead(all.length)
  const said = shorten(words, SAID_BACK)
  return meant.length > 0 ? agenciesMeant(said, meant.length) : agencyUnknown(said)
}
