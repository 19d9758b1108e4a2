export const themeCookie = "theme";
