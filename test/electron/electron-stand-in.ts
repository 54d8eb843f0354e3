/**
 * A small stand-in for the `electron` module: importing the real one from Node would fetch its program. It records
 * what main-process code asks of Electron, and lets a test play Electron's part.
 */
type Listener = (...args: never[]) => unknown;

class Emitter {
  readonly listeners = new Map<string, Listener[]>();
  on(event: string, listener: Listener): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this;
  }
  once(event: string, listener: Listener): this {
    return this.on(event, listener);
  }
  /** Plays Electron: fires an event with these arguments. */
  fire(event: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) (listener as (...args: unknown[]) => unknown)(...args);
  }
}

class StandInWebContents extends Emitter {
  sent: [string, unknown][] = [];
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;
  loading = false;
  send(channel: string, value: unknown): void {
    this.sent.push([channel, value]);
  }
  isLoading(): boolean {
    return this.loading;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
}

export class BrowserWindow extends Emitter {
  static made: BrowserWindow[] = [];
  readonly webContents = new StandInWebContents();
  loaded: string[] = [];
  focused = 0;
  constructor(readonly options: Record<string, unknown>) {
    super();
    BrowserWindow.made.push(this);
    app.fire('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }
  show(): void {}
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
  restore(): void {}
}

class StandInApp extends Emitter {
  firstInstance = true;
  quits = 0;
  userData = '';
  requestSingleInstanceLock(): boolean {
    return this.firstInstance;
  }
  quit(): void {
    this.quits += 1;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  isReady(): boolean {
    return true;
  }
  getPath(name: string): string {
    return `${this.userData}/${name}`;
  }
  getVersion(): string {
    return '0.1.0';
  }
}

export const app = new StandInApp();

export const protocol = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]): void {
    this.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    this.handlers.set(scheme, handler);
  },
};

type PermissionRequest = (
  contents: { getURL(): string },
  permission: string,
  answer: (granted: boolean) => void,
) => void;

export const session = {
  defaultSession: {
    permissionRequest: null as PermissionRequest | null,
    permissionCheck: null as ((contents: null, permission: string, origin: string) => boolean) | null,
    devicePermission: null as (() => boolean) | null,
    beforeRequest: null as ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null,
    spellChecker: null as boolean | null,
    setPermissionRequestHandler(handler: PermissionRequest): void {
      this.permissionRequest = handler;
    },
    setPermissionCheckHandler(handler: (contents: null, permission: string, origin: string) => boolean): void {
      this.permissionCheck = handler;
    },
    setDevicePermissionHandler(handler: () => boolean): void {
      this.devicePermission = handler;
    },
    setSpellCheckerEnabled(enabled: boolean): void {
      this.spellChecker = enabled;
    },
    webRequest: {
      onBeforeRequest(handler: (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) {
        session.defaultSession.beforeRequest = handler;
      },
    },
  },
};

export const shell = {
  opened: [] as string[],
  openExternal(url: string): Promise<void> {
    this.opened.push(url);
    return Promise.resolve();
  },
};

export const dialog = {
  errors: [] as [string, string][],
  showErrorBox(title: string, text: string): void {
    this.errors.push([title, text]);
  },
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
};

export const ipcMain = {
  handlers: new Map<string, (event: unknown, input: unknown) => Promise<unknown>>(),
  handle(channel: string, handler: (event: unknown, input: unknown) => Promise<unknown>): void {
    this.handlers.set(channel, handler);
  },
};

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, value: unknown): void {
    this.exposed.set(name, value);
  },
};

export const ipcRenderer = Object.assign(new Emitter(), {
  invoked: [] as [string, unknown][],
  invoke(channel: string, input: unknown): Promise<unknown> {
    ipcRenderer.invoked.push([channel, input]);
    return Promise.resolve(null);
  },
  removeListener(event: string, listener: Listener): void {
    ipcRenderer.listeners.set(
      event,
      (ipcRenderer.listeners.get(event) ?? []).filter((known) => known !== listener),
    );
  },
});

export const Menu = {
  template: null as unknown,
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(menu: unknown): void {
    Menu.template = menu;
  },
};
