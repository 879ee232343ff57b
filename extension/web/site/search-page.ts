import { passagesFile } from './passage.js';

export const searchHead = `<script defer src="files/${passagesFile}.js"></script>\n<script defer src="search.js"></script>\n`;

/** The inside of the page of the search, which `search.ts` fills. */
export const searchBody = `<h1>Search</h1>
<form class="search" role="search" action="search.html"><input type="search" name="q" id="query" aria-label="Search docs, rules and samples" autocomplete="off"></form>
<p id="count" role="status"></p>
<ol id="found" class="found"></ol>
<noscript><p>The search needs JavaScript. The list of all pages is beside this text.</p></noscript>
`;
