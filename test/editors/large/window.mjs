// VS Code's window on the team's folder: what a user does and sees.
import { join } from 'node:path';
import { out } from '../lib/places.mjs';
import { PATIENCE, Team } from './team.mjs';

export class Window extends Team {
  constructor({ page, address, ...team }) {
    super(team);
    this.page = page;
    this.address = address;
  }

  async open() {
    await this.page.addInitScript(noteNotifications);
    await this.page.goto(this.address);
    await this.probe.ready(PATIENCE);
  }

  /** A key pressed while VS Code is busy gets lost: press again until what it opens is there. */
  async press(keys, opens) {
    await this.until(`what ${keys} opens`, async () => {
      await this.page.keyboard.press(keys);
      return opens.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** The preview's page: VS Code puts it into a frame in a frame. */
  get preview() {
    return this.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  }

  async closePreview() {
    await this.probe.run(async (vscode) => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(
        tabs.filter(({ input }) => input instanceof vscode.TabInputWebview),
      );
    });
  }

  toast(text) {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  /** Notifications of problems since the last call, with what they said. */
  complaints() {
    return this.page.evaluate(() => window.takeComplaints());
  }

  async shot(name) {
    await this.page.screenshot({ path: join(out, `large ${name}.png`.replaceAll(' ', '-')) });
  }
}

/** Runs in the page: remembers every error and warning that pops up, however short it stays. */
function noteNotifications() {
  const noted = new Set();
  window.takeComplaints = () => {
    const taken = [...noted];
    noted.clear();
    return taken;
  };
  const look = () => {
    for (const item of document.querySelectorAll('.notification-toast .notification-list-item')) {
      const text = item.querySelector('.notification-list-item-message')?.textContent;
      if (text && item.querySelector('.codicon-error, .codicon-warning')) noted.add(text);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
