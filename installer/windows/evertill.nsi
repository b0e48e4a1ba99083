; Windows installer of the till. Made on Windows, after `pyinstaller build.spec`, by
;   makensis /DVERSION=0.1.0 installer\windows\evertill.nsi
; It has not been run on the machines that build the Linux package.
;
; The program goes to Program Files; the shop's data stays in the user's own folder and is never
; touched: not by an update, not by uninstalling.

Unicode true
!include "MUI2.nsh"

!ifndef VERSION
  !error "say which version: makensis /DVERSION=0.1.0"
!endif
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Evertill"

Name "Evertill"
OutFile "..\..\dist\evertill-${VERSION}-setup.exe"
InstallDir "$PROGRAMFILES64\Evertill"
InstallDirRegKey HKLM "Software\Evertill" "Folder"
RequestExecutionLevel admin
SetCompressor /SOLID lzma

!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "Indonesian"

Section "Evertill"
  ; A running till holds its files; say so rather than break it in the middle of a sale.
  FindWindow $0 "" "Evertill"
  StrCmp $0 0 +3
    MessageBox MB_OK|MB_ICONEXCLAMATION "Evertill is running. Close it first, then start this again. No sale is affected."
    Abort
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\evertill\*.*"
  CreateDirectory "$SMPROGRAMS\Evertill"
  CreateShortCut "$SMPROGRAMS\Evertill\Evertill.lnk" "$INSTDIR\evertill.exe"
  CreateShortCut "$DESKTOP\Evertill.lnk" "$INSTDIR\evertill.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "Software\Evertill" "Folder" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayName" "Evertill"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL_KEY}" "UninstallString" "$INSTDIR\uninstall.exe"
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\evertill.exe"
  Delete "$INSTDIR\evertill-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir /r "$SMPROGRAMS\Evertill"
  Delete "$DESKTOP\Evertill.lnk"
  DeleteRegKey HKLM "${UNINSTALL_KEY}"
  DeleteRegKey HKLM "Software\Evertill"
SectionEnd
