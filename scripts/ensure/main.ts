// Fetches what the editor tests need, so that they can run without a network later: `npx tsx scripts/ensure/main.ts`
import { ensureNodeEditor } from './node-editor';
import { runMain } from './run';
import { ensureChromium, ensureNeovim, ensureRipgrep } from './tools';
import { ensureWebEditor } from './web-editor';

runMain(async () => {
  console.log(`Chromium: ${await ensureChromium()}`);
  console.log(`ripgrep: ${await ensureRipgrep()}`);
  console.log(`Neovim: ${await ensureNeovim()}`);
  console.log(`VS Code server: ${await ensureNodeEditor()}`);
  console.log(`VS Code for the web: ${(await ensureWebEditor()).folder}`);
});
