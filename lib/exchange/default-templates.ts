import type { Flavour } from './front-matter';

/**
 * For Obsidian: each passage as a quotation, with its block id on a line of its own behind it, as Obsidian wants it for
 * quotations; then who says it and what the reader made of it.
 */
const OBSIDIAN = `{{ front_matter }}# {{ page.title }}

{{ page.link }}
{%- for note in notes %}

---
{%- if note.words != "" %}

{{ note.words | quote }}

{{ note.block }}
{%- endif %}
{%- if note.about.size > 0 %}

{{ note.about | join: " · " }}
{%- endif %}
{%- if note.text != "" %}

{{ note.text }}
{%- endif %}
{%- if note.tags.size > 0 %}

{{ note.tags | tag | join: " " }}
{%- endif %}
{%- if note.words == "" %}

{{ note.block }}
{%- endif %}
{%- endfor %}
`;

/** For Logseq: a block a passage, with what is said of it in blocks below; the block's id is the annotation's. */
const LOGSEQ = `{{ front_matter }}- ## {{ page.title }}
  {{ page.link }}
{%- for note in notes %}
- id:: {{ note.id }}
  {% if note.words != "" %}{{ note.words | quote | indent: 2 }}{% else %}{{ note.text | indent: 2 }}{% endif %}
{%- if note.about.size > 0 %}
\t- {{ note.about | join: " · " }}
{%- endif %}
{%- if note.words != "" and note.text != "" %}
\t- {{ note.text | indent: "\t  " }}
{%- endif %}
{%- if note.tags.size > 0 %}
\t- {{ note.tags | tag | join: " " }}
{%- endif %}
{%- endfor %}
`;

/** What the reader begins with. */
export const DEFAULT_TEMPLATES: Readonly<Record<Flavour, string>> = { obsidian: OBSIDIAN, logseq: LOGSEQ };
