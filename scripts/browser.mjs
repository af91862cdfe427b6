import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './installed.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser', 'chrome.exe', 'msedge.exe'];
/** Where browsers are installed that are not on PATH. */
const usualPlaces = (env) => [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
    const folder = env[name];
    return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
];
const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a browser of the Chromium family: what READOUT_BROWSER or CHROME_PATH name, else one on PATH or in its usual place; undefined without one. */
export const findBrowser = (env = process.env, places = usualPlaces(env)) =>
  [
    env.READOUT_BROWSER,
    env.CHROME_PATH,
    ...(env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ].find((path) => path !== undefined && path !== '' && canRun(path));

/** Like findBrowser, but on Debian and its kin, as root, installs Chromium when there is none. */
export const obtainBrowser = () => {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium for the browser tests (once)...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['update', '-qq'], { env })) run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  }
  return findBrowser();
};

/** What to do where no browser can be had, with the one command that gets one. */
export const browserAdvice = () => {
  const command = existsSync('/etc/debian_version')
    ? 'sudo apt-get update && sudo apt-get install -y chromium'
    : process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : process.platform === 'win32'
        ? 'winget install Google.Chrome'
        : 'install the package named chromium';
  return `The browser tests need Chromium, Chrome or Edge, and none was found. Get one with\n\n  ${command}\n\nor name one in the environment variable READOUT_BROWSER, and run npm test again.`;
};
