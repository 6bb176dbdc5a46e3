@echo off
rem Runs an installed Maven; where there is none, fetches the pinned one from the Apache Software Foundation,
rem checks its SHA-512, keeps it under %USERPROFILE%\.m2\wrapper\dists, and runs that.
setlocal
where mvn >nul 2>nul && (mvn %* & exit /b %ERRORLEVEL%)
for /f "tokens=1,* delims==" %%a in (%~dp0.mvn\wrapper\maven-wrapper.properties) do set %%a=%%b
set "MAVEN_HOME=%USERPROFILE%\.m2\wrapper\dists\apache-maven-%mavenVersion%"
if not exist "%MAVEN_HOME%\bin\mvn.cmd" (
  powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $a=Join-Path $env:TEMP 'apache-maven.zip'; Invoke-WebRequest ('%distributionSite%/maven-3/%mavenVersion%/binaries/apache-maven-%mavenVersion%-bin.zip') -OutFile $a; if ((Get-FileHash $a -Algorithm SHA512).Hash -ne '%distributionZipSha512%') { throw 'The Maven that came is not the one expected.' }; Expand-Archive $a (Split-Path '%MAVEN_HOME%') -Force" || exit /b 1
)
"%MAVEN_HOME%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
