// SPDX-License-Identifier: Apache-2.0
// import.mjs FILE.bpmn... --png FOLDER: opens each file in bpmn-js, in a browser without a window, and prints one line of JSON
// a file about what a reader would see (look.js says what). Each diagram is left in the folder as a picture.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

// The packages stand in the build folder, as all that is not source.
const installed = new URL('../../build/browser/', import.meta.url);
const { chromium } = createRequire(new URL('package.json', installed))('playwright-core');
const path = (url) => decodeURIComponent(url.pathname);
const bpmnJs = (file) => path(new URL(`node_modules/bpmn-js/dist/${file}`, installed));

async function emptyPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  await page.setContent('<style>html, body, #canvas { margin: 0; height: 100% }</style><div id="canvas"></div>');
  for (const style of ['diagram-js.css', 'bpmn-js.css']) await page.addStyleTag({ path: bpmnJs(`assets/${style}`) });
  await page.addScriptTag({ path: bpmnJs('bpmn-navigated-viewer.production.min.js') });
  await page.addScriptTag({ path: path(new URL('look.js', import.meta.url)) });
  return page;
}

const { values, positionals: files } = parseArgs({ allowPositionals: true, options: { png: { type: 'string' } } });
if (!values.png || files.length === 0) {
  console.error('usage: import.mjs FILE.bpmn... --png FOLDER');
  process.exit(2);
}
mkdirSync(values.png, { recursive: true });

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
try {
  const page = await emptyPage(browser);
  await page.exposeFunction('photograph', (name) => page.screenshot({ path: join(values.png, `${name}.png`) }));
  for (const file of files) {
    const seen = await page.evaluate(([xml, stem]) => look(xml, stem), [readFileSync(file, 'utf8'), basename(file, '.bpmn')]);
    console.log(JSON.stringify({ file, ...seen }));
  }
} finally {
  await browser.close();
}
