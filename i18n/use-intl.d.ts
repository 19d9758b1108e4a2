import type { Messages as AppMessages } from "#i18n/messages";

declare module "use-intl" {
  interface AppConfig {
    Messages: AppMessages;
  }
}
