import { launchBrowser, openPage, viewports } from './support/browser.ts';
import { pathToFileURL } from 'node:url';
const b = await launchBrowser();
for (const spec of process.argv.slice(2)) { const [file='',dev='phone',scheme='light',out='',media] = spec.split(','); 
 const {page,close}=await openPage(b,{viewport:(viewports as any)[dev], colorScheme: scheme as any, deviceScaleFactor: dev==='phone'?1.5:1, ...(media==='forced'?{forcedColors:'active'}:{})}); await page.goto(pathToFileURL(file).href); await page.screenshot({path:out,fullPage:true}); await close(); }
await b.close();
