// Words for what a place or a school is, which are no part of its name. Folded, one syllable each.

export const PLACE_KINDS: ReadonlySet<string> = new Set(
  'tinh huyen xa phuong thanh pho thi tran dac khu truong cum thon ban xom'.split(' '),
)
