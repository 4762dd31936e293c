// Where the page starts: styles, the door, the app.
import "./styles/reset.css";
import "./styles/tokens.css";
import "./styles/fonts.css";
import "./styles/base.css";
import { mount } from "svelte";
import { tauri } from "$door/tauri";
import { useTransport } from "$door/transport";
import { showTheme } from "$shared/theme.svelte";
import { saveBeforeClosing } from "./app/closing";
import App from "./app/App.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

showTheme();
saveBeforeClosing();
useTransport(tauri);
mount(App, { target });
