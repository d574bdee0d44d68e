// What the doctor finds of one thing: whether it does what it should, said in plain words, and what to do where it does not.

/** `note`: it works, and is worth knowing. */
export type Verdict = 'well' | 'note' | 'broken'

export type Finding = { readonly verdict: Verdict; readonly said: string; readonly remedy?: string }

export const well = (said: string): Finding => ({ verdict: 'well', said })
export const note = (said: string, remedy?: string): Finding => ({
  verdict: 'note',
  said,
  ...(remedy !== undefined && { remedy }),
})
export const broken = (said: string, remedy: string): Finding => ({ verdict: 'broken', said, remedy })
