/** The inside of the playground's page; playground/main.ts gives it life. */
export const playgroundBody = `<h1 class="unseen">Playground</h1>
<div class="bar" role="toolbar" aria-label="Text">
<label>Sample <select id="samples"><option value="">empty text</option></select></label>
<button type="button" id="format">Format</button>
<button type="button" id="share">Share</button>
<label>Save <select id="formats"><option value="">as…</option></select></label>
<p id="said" role="status"></p>
</div>
<div class="parts">
<section id="editor" aria-label="Text"></section>
<iframe id="map" title="Map"></iframe>
<section class="below" aria-label="Findings"><h2>Findings <span id="count"></span></h2><div id="findings"></div></section>
<section class="below" aria-label="Verdicts"><h2>Verdicts</h2><div id="verdicts"></div></section>
</div>
<noscript>The playground needs JavaScript.</noscript>
`;
